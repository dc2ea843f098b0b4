# What `cmake --install` puts where. Two components: `program` (what a user runs and reads) and `development` (the
# library with its public headers).
include(GNUInstallDirs)
include(CMakePackageConfigHelpers)

# Debian keeps libraries of each architecture apart, below /usr/local too.
if(CMAKE_INSTALL_LIBDIR STREQUAL "lib" AND CMAKE_LIBRARY_ARCHITECTURE AND EXISTS /etc/debian_version)
  set(CMAKE_INSTALL_LIBDIR lib/${CMAKE_LIBRARY_ARCHITECTURE})
endif()

# ---- program; cli/CMakeLists.txt installs the binary

foreach(section 1 5 7)
  file(GLOB pages CONFIGURE_DEPENDS man/*.${section})
  install(FILES ${pages} DESTINATION ${CMAKE_INSTALL_MANDIR}/man${section} COMPONENT program)
endforeach()
install(FILES README.md CHANGELOG.md THIRD-PARTY LICENSE DESTINATION ${CMAKE_INSTALL_DOCDIR} COMPONENT program)
file(GLOB schemas CONFIGURE_DEPENDS schema/*.json)
install(FILES ${schemas} DESTINATION ${CMAKE_INSTALL_DATADIR}/celac/schema COMPONENT program)
file(GLOB plans CONFIGURE_DEPENDS examples/*.md)
install(FILES ${plans} DESTINATION ${CMAKE_INSTALL_DOCDIR}/examples COMPONENT program)
install(DIRECTORY examples/github examples/cluster DESTINATION ${CMAKE_INSTALL_DOCDIR}/examples USE_SOURCE_PERMISSIONS
        COMPONENT program)

# The program writes its completions itself.
set(completions ${PROJECT_BINARY_DIR}/completions)
install(CODE "execute_process(COMMAND \"${CMAKE_COMMAND}\" -DCELAC=$<TARGET_FILE:celac_program> -DOUT=${completions} -P
              \"${PROJECT_SOURCE_DIR}/cmake/completions.cmake\" COMMAND_ERROR_IS_FATAL ANY)" COMPONENT program)
foreach(place bash-completion/completions/celac zsh/vendor-completions/_celac fish/vendor_completions.d/celac.fish)
  cmake_path(GET place PARENT_PATH folder)
  install(FILES ${completions}/${place} DESTINATION ${CMAKE_INSTALL_DATADIR}/${folder} COMPONENT program OPTIONAL)
endforeach()

# ---- development

install(
  TARGETS celac
  EXPORT celac-targets
  ARCHIVE COMPONENT development
  FILE_SET HEADERS COMPONENT development)
set(config_dir ${CMAKE_INSTALL_LIBDIR}/cmake/celac)
install(
  EXPORT celac-targets
  NAMESPACE celac::
  DESTINATION ${config_dir}
  COMPONENT development)
configure_package_config_file(cmake/celac-config.cmake.in ${PROJECT_BINARY_DIR}/celac-config.cmake
                              INSTALL_DESTINATION ${config_dir} NO_SET_AND_CHECK_MACRO)
# No promise of API before 1.0: another minor version is another library.
write_basic_package_version_file(${PROJECT_BINARY_DIR}/celac-config-version.cmake COMPATIBILITY SameMinorVersion)
install(
  FILES ${PROJECT_BINARY_DIR}/celac-config.cmake ${PROJECT_BINARY_DIR}/celac-config-version.cmake
  DESTINATION ${config_dir}
  COMPONENT development)

# The file is found by where it lies, so that an installed tree may be moved.
string(REGEX REPLACE "[^/]+" ".." pc_up ${CMAKE_INSTALL_LIBDIR}/pkgconfig)
configure_file(cmake/celac.pc.in ${PROJECT_BINARY_DIR}/celac.pc @ONLY)
install(FILES ${PROJECT_BINARY_DIR}/celac.pc DESTINATION ${CMAKE_INSTALL_LIBDIR}/pkgconfig COMPONENT development)
