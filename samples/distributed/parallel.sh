#!/bin/bash
# Cleans a corpus by several processes of GNU parallel, here or on the machines of a file as for --sshloginfile:
#   samples/distributed/parallel.sh CORPUS CLEAN [SHARDS] [MACHINES]
# Started again it goes on where it was.
corpus=${1:?the folder to clean}
clean=${2:?the folder for the results}
shards=${3:-$(nproc)}
machines=${4:+--sshloginfile $4}

# A share whose records failed in part (1) is done; others are tried once more.
seq "$shards" | parallel --will-cite --halt now,fail=1 --retries 2 $machines \
    "boilerplate clean '$corpus' -o '$clean/' --shard {}/$shards --resume --threads 1 --no-progress \
        --stats '$clean/stats/{}.json' --errors '$clean/errors/{}.jsonl' || [ \$? -eq 1 ]" &&
    boilerplate merge-stats "$clean"/stats/*.json -o "$clean/stats.json"
