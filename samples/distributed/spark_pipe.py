"""Cleans JSONL in the partitions of a Spark job: spark-submit samples/distributed/spark_pipe.py CORPUS CLEAN

Each partition goes through one process of the tool, which has to be on every worker. Records come out in their order; those
that fail are named on the worker's stderr and left out.
"""
import sys

from pyspark.sql import SparkSession

# Exit code 1 means that some records failed, which is no reason to try the partition again.
COMMAND = ["sh", "-c", "boilerplate clean --from jsonl --threads 1 --quiet - || [ $? -eq 1 ]"]


def main(corpus, clean):
    spark = SparkSession.builder.appName("boilerplate").getOrCreate()
    command = " ".join("'%s'" % part if " " in part else part for part in COMMAND)
    spark.sparkContext.textFile(corpus).pipe(command, checkCode=True).saveAsTextFile(clean)


if __name__ == "__main__":
    main(*sys.argv[1:3])
