#!/usr/bin/env bats
# examples/cluster for real, on loopback: GNU parallel over an sshd of its own, a job array on a Slurm of its own. What
# was started here is ended by its process id, and nothing else.

bats_require_minimum_version 1.5.0

# shellcheck disable=SC2154  # run sets stderr

setup_file() {
  root=$(cd "$BATS_TEST_DIRNAME/../../.." && pwd)
  export root CELAC=$root/build/release/celac SHARD=7
  export many=$root/examples/cluster/parse-many
  # Sockets want short paths.
  shared=$(mktemp -d /tmp/celac-cluster.XXXXXX)
  export shared
  mkdir "$shared/plans"
  for i in $(seq 40); do
    sed "s/Velmara/Velmara $i/" "$root/examples/plan-2019-2021.md" >"$shared/plans/plan $i.md"
  done
  : >"$shared/plans/empty.md"
  cd "$shared" || return
  ls plans/* >list
  "$CELAC" parse -q --to ndjson plans/* >reference.ndjson 2>reference.errors || true
}

teardown_file() {
  local file
  for file in "$shared"/*.pid; do
    [ -e "$file" ] || continue
    kill "$(cat "$file")" 2>/dev/null || true
  done
  for file in "$shared"/*.pid; do
    [ -e "$file" ] && ends "$(cat "$file")"
  done
  [ ! -e "$shared/made-run-sshd" ] || rmdir /run/sshd
  rm -rf "$shared"
}

# Waits until a process is gone.
ends() {
  local i
  for i in $(seq 100); do
    kill -0 "$1" 2>/dev/null || return 0
    read -rt 0.1 <> <(:) || true
  done
}

# Waits until a command succeeds, half a minute at most.
until_true() {
  local i
  for i in $(seq 300); do
    "$@" >/dev/null 2>&1 && return 0
    read -rt 0.1 <> <(:) || true
  done
  return 1
}

setup() {
  cd "$shared" || return
}

free_port() {
  python3 -c 'import socket; s = socket.socket(); s.bind(("127.0.0.1", 0)); print(s.getsockname()[1])'
}

start_sshd() {
  command -v sshd >/dev/null || [ -x /usr/sbin/sshd ] || skip "no sshd"
  command -v rsync >/dev/null || skip "no rsync"
  [ "$(id -u)" -ne 0 ] || [ -d /run/sshd ] || { mkdir /run/sshd && touch made-run-sshd; } || skip "sshd of root needs /run/sshd"
  local port
  port=$(free_port)
  ssh-keygen -qt ed25519 -N '' -f host && ssh-keygen -qt ed25519 -N '' -f user
  cat >sshd.conf <<SSHD
Port $port
ListenAddress 127.0.0.1
HostKey $shared/host
AuthorizedKeysFile $shared/user.pub
StrictModes no
UsePAM no
PasswordAuthentication no
PermitRootLogin prohibit-password
PidFile $shared/sshd.pid
SSHD
  cat >ssh.conf <<SSH
Host one two
  HostName 127.0.0.1
  Port $port
  User $(id -un)
  IdentityFile $shared/user
  IdentitiesOnly yes
  StrictHostKeyChecking no
  UserKnownHostsFile /dev/null
  LogLevel ERROR
SSH
  /usr/sbin/sshd -f sshd.conf -E sshd.log 3>&- || skip "sshd does not start: $(tail -1 sshd.log)"
  export PARALLEL_SSH="ssh -F $shared/ssh.conf"
  until_true ssh -F ssh.conf one true || skip "no login over loopback: $(tail -1 sshd.log)"
}

start_slurm() {
  local program host
  for program in munged slurmctld slurmd; do
    [ -x "/usr/sbin/$program" ] || skip "no $program"
  done
  [ "$(id -u)" -eq 0 ] || skip "slurmd wants to be root"
  host=$(hostname -s)
  dd if=/dev/urandom of=munge.key bs=128 count=1 status=none && chmod 600 munge.key
  chmod 755 "$shared"
  /usr/sbin/munged --force --key-file="$shared/munge.key" --socket="$shared/munge.socket" --num-threads=2 \
    --pid-file="$shared/munged.pid" --log-file="$shared/munged.log" --seed-file="$shared/munge.seed" 3>&- ||
    skip "munged does not start"
  mkdir -p state spool
  cat >slurm.conf <<SLURM
ClusterName=celac
SlurmctldHost=$host(127.0.0.1)
SlurmctldPort=$(free_port)
SlurmdPort=$(free_port)
AuthType=auth/munge
AuthInfo=socket=$shared/munge.socket
CryptoType=crypto/munge
SlurmUser=root
SlurmctldPidFile=$shared/slurmctld.pid
SlurmdPidFile=$shared/slurmd.pid
SlurmctldLogFile=$shared/slurmctld.log
SlurmdLogFile=$shared/slurmd.log
StateSaveLocation=$shared/state
SlurmdSpoolDir=$shared/spool
MpiDefault=none
ProctrackType=proctrack/linuxproc
TaskPlugin=task/none
SwitchType=switch/none
SchedulerType=sched/builtin
SelectType=select/cons_tres
SelectTypeParameters=CR_Core
JobAcctGatherType=jobacct_gather/none
ReturnToService=2
NodeName=$host NodeAddr=127.0.0.1 CPUs=$(nproc) State=UNKNOWN
PartitionName=all Nodes=$host Default=YES MaxTime=INFINITE State=UP
SLURM
  # Nothing is confined here; the older hierarchy of control groups asks for no systemd.
  printf 'CgroupPlugin=cgroup/v1\n' >cgroup.conf
  export SLURM_CONF=$shared/slurm.conf
  /usr/sbin/slurmctld -f slurm.conf >/dev/null 2>&1 3>&- || skip "slurmctld does not start: $(tail -1 slurmctld.log)"
  /usr/sbin/slurmd -f slurm.conf -N "$host" >/dev/null 2>&1 3>&- || skip "slurmd does not start: $(grep -i error slurmd.log | head -20)"
  until_true bash -c 'sinfo -h -o %t | grep -q idle' || skip "no idle node: $(sinfo -h -o '%t %E'; tail -1 slurmd.log)"
}

# What every manner must give: the bytes of one process, what could not be read, and status 2 for that.
check_result() {
  cmp reference.ndjson "$1/all.ndjson"
  [ "$(cat "$1"/*.errors)" = "$(cat reference.errors)" ]
  [ "$(find "$1" -name '*.part*' -o -name '*.tar' | wc -l)" -eq 0 ]
}

@test "one machine: the same bytes as one process" {
  command -v parallel >/dev/null || skip "no GNU parallel"
  run -2 "$many" list local
  check_result local
}

@test "what is done is not done again, what is missing is" {
  command -v parallel >/dev/null || skip "no GNU parallel"
  run -2 "$many" list again
  before=$(stat -c %Y.%i again/000001.ndjson)
  rm again/000003.ndjson again/all.ndjson
  run -2 "$many" list again
  check_result again
  [ "$(stat -c %Y.%i again/000001.ndjson)" = "$before" ]
}

@test "a killed run loses nothing and repeats nothing" {
  command -v parallel >/dev/null || skip "no GNU parallel"
  # A celac that is killed in its third shard, together with everything around it.
  cat >killing <<KILLING
#!/usr/bin/env bash
grep -qs "plan 28.md" "\${@: -1}" && kill -9 "\$PPID"
exec $CELAC "\$@"
KILLING
  chmod +x killing
  run env CELAC="$shared/killing" "$many" list killed
  [ "$status" -ne 0 ]
  [ ! -e killed/all.ndjson ]
  run -2 "$many" list killed
  cmp reference.ndjson killed/all.ndjson
}

@test "another list needs another folder" {
  command -v parallel >/dev/null || skip "no GNU parallel"
  head -3 list >short
  run "$many" short other
  tail -3 list >short
  run -2 "$many" short other
  [[ $output == *"another list"* ]]
}

@test "names that lead out of the folder are refused" {
  echo /etc/passwd >outside
  run -2 "$many" outside outside.out
  printf 'plans/../../x\n' >outside
  run -2 "$many" outside outside.out
  [ ! -e outside.out ]
}

@test "GNU parallel over SSH to two hosts: the same bytes" {
  command -v parallel >/dev/null || skip "no GNU parallel"
  start_sshd
  run -2 "$many" list ssh --ssh 1/one 1/two
  echo "$output"
  check_result ssh
  # Both of its names served, and nothing is left over there.
  rm ssh/000002.ndjson
  run -2 "$many" list ssh --ssh one
  check_result ssh
}

@test "a job array of Slurm: the same bytes" {
  start_slurm
  run "$many" list slurm --slurm
  echo "$output" && cat slurm/*.log
  [ "$status" -eq 2 ]
  check_result slurm
  rm slurm/000002.ndjson slurm/000004.ndjson
  before=$(stat -c %Y.%i slurm/000001.ndjson)
  run "$many" list slurm --slurm
  echo "$output" && cat slurm/*.log
  [ "$status" -eq 2 ]
  check_result slurm
  [ "$(stat -c %Y.%i slurm/000001.ndjson)" = "$before" ]
}
