"""This system's stb_image as a Conan package, so that the recipe of monoclip is tested without a network."""
import os

from conan import ConanFile
from conan.tools.files import copy


class StbRecipe(ConanFile):
    name = "stb"
    version = "cci.20230920"
    package_type = "header-library"

    def package(self):
        folder = os.environ["MONOCLIP_STB_INCLUDE_DIR"]
        if not copy(self, "stb_image.h", src=folder, dst=os.path.join(self.package_folder, "include")):
            raise FileNotFoundError(f"no stb_image.h in {folder}")

    def package_info(self):
        self.cpp_info.bindirs = self.cpp_info.libdirs = []
