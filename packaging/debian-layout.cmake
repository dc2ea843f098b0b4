# Run by cpack when everything is staged: what Debian wants otherwise than `cmake --install` leaves it.
file(GLOB stages ${CPACK_TEMPORARY_DIRECTORY}/*)
foreach(stage IN LISTS stages)
  cmake_path(GET stage FILENAME component)
  set(package celac)
  if(component STREQUAL development)
    set(package libcelac-dev)
  endif()
  set(doc ${stage}/usr/share/doc/${package})
  file(REMOVE ${doc}/LICENSE ${doc}/THIRD-PARTY ${doc}/CHANGELOG.md)
  file(READ ${CPACK_CELAC_SOURCE_DIR}/LICENSE licence)
  file(READ ${CPACK_CELAC_SOURCE_DIR}/THIRD-PARTY third_party)
  file(WRITE ${doc}/copyright "celac\n=====\n\n${licence}\n\n${third_party}
On Debian the GNU General Public License is in /usr/share/common-licenses/GPL-3.
")
  file(COPY_FILE ${CPACK_CELAC_SOURCE_DIR}/packaging/changelog ${doc}/changelog.Debian)
  file(COPY_FILE ${CPACK_CELAC_SOURCE_DIR}/CHANGELOG.md ${doc}/changelog)
  file(CHMOD ${doc}/copyright ${doc}/changelog.Debian ${doc}/changelog PERMISSIONS OWNER_READ OWNER_WRITE GROUP_READ
       WORLD_READ)
  if(package STREQUAL celac)
    # Linked statically on purpose: a third of what a small plan costs would be the look-up of shared libraries.
    file(WRITE ${stage}/usr/share/lintian/overrides/celac
      "celac: statically-linked-binary [usr/bin/celac]\n"
      "celac: shared-library-lacks-prerequisites [usr/bin/celac]\n")
  endif()
  file(GLOB_RECURSE archives ${stage}/usr/lib/*.a)
  foreach(file ${stage}/usr/bin/celac ${archives})
    if(EXISTS ${file})
      execute_process(COMMAND strip --enable-deterministic-archives --strip-unneeded -R .comment -R .note ${file}
                              COMMAND_ERROR_IS_FATAL ANY)
    endif()
  endforeach()
  file(GLOB pages ${stage}/usr/share/man/man*/*.[1-9])
  execute_process(COMMAND gzip -9n ${doc}/changelog.Debian ${doc}/changelog ${pages} COMMAND_ERROR_IS_FATAL ANY)
  execute_process(COMMAND find ${stage} -type d -exec chmod 755 {} + COMMAND_ERROR_IS_FATAL ANY)
  execute_process(COMMAND find ${stage} -exec touch -h -d @$ENV{SOURCE_DATE_EPOCH} {} + COMMAND_ERROR_IS_FATAL ANY)
endforeach()
