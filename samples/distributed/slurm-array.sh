#!/bin/bash
#SBATCH --job-name=boilerplate
#SBATCH --array=1-16
#SBATCH --cpus-per-task=4
#SBATCH --mem=2G
#SBATCH --requeue
#SBATCH --open-mode=append
#SBATCH --output=boilerplate-%A_%a.log
# Cleans a corpus by the tasks of a Slurm array; each finds its share by the array's variables:
#   sbatch samples/distributed/slurm-array.sh CORPUS CLEAN
# A task that was killed, preempted or requeued goes on where it was. Afterwards:
#   boilerplate merge-stats CLEAN/stats/*.json
corpus=${1:?the folder to clean}
clean=${2:?the folder for the results}

# Slurm signals this shell together with the program; it has to stay until the program has committed what is done, or the
# requeued task would find it still at work.
trap : TERM

boilerplate clean "$corpus" -o "$clean/" --resume --threads "${SLURM_CPUS_PER_TASK:-1}" \
    --stats "$clean/stats/{shard}.json" --errors "$clean/errors/{shard}.jsonl"
code=$?
# 1 means that some records failed, which the errors list; the share is done all the same.
[ "$code" -eq 1 ] && exit 0
exit "$code"
