# `cpack -G DEB` in a build folder writes celac_VERSION_ARCH.deb (the program) and libcelac-dev_VERSION_ARCH.deb (the
# library). The same sources give the same bytes: times are those of the packaging changelog, or SOURCE_DATE_EPOCH.
set(packaging ${PROJECT_SOURCE_DIR}/packaging)
file(STRINGS ${packaging}/changelog changelog_head LIMIT_COUNT 1)
if(NOT changelog_head MATCHES "^celac \\(${PROJECT_VERSION}-([^)]*)\\)")
  message(FATAL_ERROR "packaging/changelog is not of version ${PROJECT_VERSION}")
endif()
set(CPACK_DEBIAN_PACKAGE_RELEASE ${CMAKE_MATCH_1})
file(STRINGS ${packaging}/changelog changelog_tail REGEX "^ -- ")
list(GET changelog_tail 0 changelog_tail)
string(REGEX REPLACE "^ -- (.*>)  .*" "\\1" CPACK_DEBIAN_PACKAGE_MAINTAINER "${changelog_tail}")

set(CPACK_GENERATOR DEB)
set(CPACK_PACKAGE_DESCRIPTION_SUMMARY "toolkit that reads action plans as data")
set(CPACK_PACKAGING_INSTALL_PREFIX /usr)
set(CPACK_INSTALL_DEFAULT_DIRECTORY_PERMISSIONS OWNER_READ OWNER_WRITE OWNER_EXECUTE GROUP_READ GROUP_EXECUTE WORLD_READ
                                                WORLD_EXECUTE)
set(CPACK_DEB_COMPONENT_INSTALL ON)
set(CPACK_COMPONENTS_ALL program development)
set(CPACK_PROJECT_CONFIG_FILE ${packaging}/epoch.cmake)
set(CPACK_PRE_BUILD_SCRIPTS ${packaging}/debian-layout.cmake)
set(CPACK_CELAC_SOURCE_DIR ${PROJECT_SOURCE_DIR})

set(CPACK_DEBIAN_FILE_NAME DEB-DEFAULT)
set(CPACK_DEBIAN_PACKAGE_PRIORITY optional)
set(CPACK_DEBIAN_PACKAGE_SHLIBDEPS OFF)
set(CPACK_DEBIAN_PROGRAM_PACKAGE_NAME celac)
set(CPACK_DEBIAN_PROGRAM_PACKAGE_SECTION text)
set(CPACK_COMPONENT_PROGRAM_DESCRIPTION
    "celac reads action plans, agreements and laws that went from print to PDF to
Markdown, and writes their numbered tree as YAML, JSON or NDJSON. What the
journey damaged is repaired and every repair is recorded.
.
It finds faults in plans, follows each commitment from one edition to the
next, sets language versions side by side, and renders plans as Markdown,
HTML, Akoma Ntoso, CSV, Word and Excel files.")

set(CPACK_DEBIAN_DEVELOPMENT_PACKAGE_NAME libcelac-dev)
set(CPACK_DEBIAN_DEVELOPMENT_PACKAGE_SECTION libdevel)
set(CPACK_DEBIAN_DEVELOPMENT_PACKAGE_DEPENDS
    "libyaml-cpp-dev, libcmark-gfm-dev, libgumbo-dev, libutf8proc-dev, libpcre2-dev, zlib1g-dev")
set(CPACK_COMPONENT_DEVELOPMENT_DESCRIPTION
    "The library behind celac: it reads numbered plans out of Markdown and plain
text, checks, compares and renders them.
.
This package has the headers, the static library, and what CMake and
pkg-config need to find them.")
include(CPack)
