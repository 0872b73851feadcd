using System.Globalization;
using Boilerplate.Batch;

namespace Boilerplate.Cli;

/// <summary>Finds the shard in the variables that Slurm gives to the tasks of an array, and Kubernetes to the pods of an indexed job.</summary>
internal static class EnvironmentShard
{
    /// <exception cref="BatchUsageException">The variables are there, but do not say which part of how many this is.</exception>
    public static Shard Find(Func<string, string?> variable) =>
        OfSlurm(variable) ?? OfKubernetes(variable) ?? Shard.Whole;

    private static Shard? OfSlurm(Func<string, string?> variable)
    {
        if (Number(variable, "SLURM_ARRAY_TASK_ID") is not { } id)
            return null;
        int first = Number(variable, "SLURM_ARRAY_TASK_MIN") ?? id;
        int last = Number(variable, "SLURM_ARRAY_TASK_MAX") ?? id;
        int step = Math.Max(Number(variable, "SLURM_ARRAY_TASK_STEP") ?? 1, 1);
        int count = Number(variable, "SLURM_ARRAY_TASK_COUNT") ?? 1;
        // In an array with holes, as one that repeats some tasks, the place of a task among all is not known.
        if (((last - first) / step) + 1 != count || (id - first) % step != 0)
        {
            throw new BatchUsageException(
                $"the tasks of this Slurm array ({count} from {first} to {last}) have holes, so the shard is not clear; name it with --shard I/N");
        }

        return new Shard(((id - first) / step) + 1, count);
    }

    private static Shard? OfKubernetes(Func<string, string?> variable)
    {
        if (Number(variable, "JOB_COMPLETION_INDEX") is not { } index)
            return null;
        // Kubernetes tells a pod its index, but not how many there are.
        if (Number(variable, "JOB_COMPLETIONS") is not { } count || index >= count)
        {
            throw new BatchUsageException(
                $"JOB_COMPLETION_INDEX is {index}, but JOB_COMPLETIONS does not say how many there are; "
                + "set it to the job's completions, or name the shard with --shard I/N");
        }

        return new Shard(index + 1, count);
    }

    private static int? Number(Func<string, string?> variable, string name) =>
        int.TryParse(variable(name), NumberStyles.None, CultureInfo.InvariantCulture, out int value) ? value : null;
}
