"""The Conan recipe of monoclip, made from the source folder that it lies in.

    conan create packaging/conan --build=missing
    conan create packaging/conan --build=missing -o "monoclip/*:compiled=True"

The recipe asks for Eigen, and for stb_image where picture files are to be read (option `stb`). Its CMake targets are
those of every other way to install monoclip: monoclip::monoclip and, with the option `compiled`, monoclip::compiled.
"""
import os
import re

from conan import ConanFile
from conan.tools.build import check_min_cppstd
from conan.tools.cmake import CMake, CMakeDeps, CMakeToolchain, cmake_layout
from conan.tools.files import copy, load, rmdir

required_conan_version = ">=2.0"


class MonoclipRecipe(ConanFile):
    name = "monoclip"
    description = "CLIP in one header-only C++20 library"
    license = "MIT"
    topics = ("clip", "vision", "machine-learning", "header-only")
    settings = "os", "arch", "compiler", "build_type"
    options = {"compiled": [True, False], "stb": [True, False]}
    default_options = {"compiled": False, "stb": True}

    @property
    def _sources(self):
        return os.path.join(self.recipe_folder, os.pardir, os.pardir)

    def set_version(self):
        header = load(self, os.path.join(self._sources, "include", "monoclip", "version.hpp"))
        self.version = re.search(r'MONOCLIP_VERSION_STRING "([0-9.]+)"', header).group(1)

    def export_sources(self):
        for pattern in ("CMakeLists.txt", "LICENSE", "cmake/*", "include/*"):
            copy(self, pattern, src=self._sources, dst=self.export_sources_folder)

    def configure(self):
        self.package_type = "static-library" if self.options.compiled else "header-library"

    def requirements(self):
        # Ours to users: both are included by our headers.
        self.requires("eigen/[>=3.4]", transitive_headers=True)
        if self.options.stb:
            self.requires("stb/[*]", transitive_headers=True)

    def validate(self):
        check_min_cppstd(self, 20)

    def layout(self):
        cmake_layout(self)

    def package_id(self):
        # Headers are the same for every compiler.
        if not self.info.options.compiled:
            self.info.clear()

    def generate(self):
        toolchain = CMakeToolchain(self)
        toolchain.cache_variables.update(
            MONOCLIP_BUILD_EXAMPLES=False, MONOCLIP_BUILD_TESTS=False, MONOCLIP_INSTALL=True,
            MONOCLIP_INSTALL_COMPILED=bool(self.options.compiled),
            # Which decoders a program has is said where it is compiled; installing headers needs none.
            MONOCLIP_WITH_STB=False, MONOCLIP_WITH_LIBJPEG=False, MONOCLIP_WITH_LIBDEFLATE=False)
        toolchain.generate()
        CMakeDeps(self).generate()

    def build(self):
        cmake = CMake(self)
        cmake.configure()
        cmake.build()

    def package(self):
        copy(self, "LICENSE", src=self.source_folder, dst=os.path.join(self.package_folder, "licenses"))
        CMake(self).install()
        # Conan writes its users' package files itself.
        for folder in ("share", os.path.join("lib", "cmake"), os.path.join("lib", "pkgconfig")):
            rmdir(self, os.path.join(self.package_folder, folder))

    def package_info(self):
        self.cpp_info.set_property("cmake_file_name", "monoclip")
        headers = self.cpp_info.components["headers"]
        headers.set_property("cmake_target_name", "monoclip::monoclip")
        headers.bindirs = headers.libdirs = []
        headers.requires = ["eigen::eigen"] + (["stb::stb"] if self.options.stb else [])
        if self.settings.os in ("Linux", "FreeBSD"):
            headers.system_libs = ["pthread", "m"]
        if self.options.compiled:
            library = self.cpp_info.components["compiled"]
            library.set_property("cmake_target_name", "monoclip::compiled")
            library.libs = ["monoclip"]
            library.defines = ["MONOCLIP_EXTERN"]
            library.requires = ["headers"]
