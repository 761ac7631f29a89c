"""This system's Eigen as a Conan package, so that the recipe of monoclip is tested without a network."""
import os

from conan import ConanFile
from conan.tools.files import copy


class EigenRecipe(ConanFile):
    name = "eigen"
    version = "3.4.0"
    package_type = "header-library"

    def package(self):
        folder = os.environ["MONOCLIP_EIGEN_INCLUDE_DIR"]
        if not copy(self, "Eigen/*", src=folder, dst=os.path.join(self.package_folder, "include")):
            raise FileNotFoundError(f"no Eigen in {folder}")

    def package_info(self):
        self.cpp_info.set_property("cmake_file_name", "Eigen3")
        self.cpp_info.set_property("cmake_target_name", "Eigen3::Eigen")
        self.cpp_info.bindirs = self.cpp_info.libdirs = []
