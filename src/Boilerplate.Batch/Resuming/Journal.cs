using System.Text;
using System.Text.Json;
using Boilerplate.Batch.Reading;
using Boilerplate.Batch.Statistics;
using Boilerplate.Batch.Writing;

namespace Boilerplate.Batch.Resuming;

/// <summary>
/// The file beside the outputs that tells how far each is, so that a run that ended anyhow can be gone on with. Lines are only
/// appended; one that was cut off by the end of the process does not count, so what counts is always true of the outputs.
/// </summary>
internal sealed class Journal : IDisposable
{
    private readonly FileStream _file;
    private readonly Dictionary<string, JournaledOutput> _outputs = new(StringComparer.Ordinal);

    private Journal(FileStream file) => _file = file;

    /// <summary>The journal of a run that starts from nothing. An earlier journal is lost.</summary>
    public static Journal Create(string path, RunIdentity identity)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(Path.GetFullPath(path)) ?? ".");
        var journal = new Journal(ExclusiveFile.Open(path, FileMode.Create));
        journal.Append(Header(identity));
        return journal;
    }

    /// <summary>The journal of a run that goes on, if one is there and is of the same model and options.</summary>
    /// <param name="notice">Why an earlier journal was of no use.</param>
    public static Journal Resume(string path, RunIdentity identity, out string? notice)
    {
        notice = null;
        if (!File.Exists(path))
            return Create(path, identity);
        using (FileStream old = ExclusiveFile.Open(path, FileMode.Open))
        {
            Journal earlier = new(old);
            notice = earlier.Load(identity);
            if (notice is null)
            {
                // Rewritten without what does not count any more; the old one stays until the new one is whole.
                string fresh = path + ".new";
                using (Journal compact = Create(fresh, identity))
                {
                    earlier.CopyTo(compact);
                    compact._file.Flush(flushToDisk: true);
                }

                File.Move(fresh, path, overwrite: true);
            }
        }

        if (notice is not null)
            return Create(path, identity);
        var journal = new Journal(ExclusiveFile.Open(path, FileMode.Open));
        journal.Load(identity);
        journal._file.Seek(0, SeekOrigin.End);
        return journal;
    }

    /// <summary>What is known of an output, or <see langword="null"/>.</summary>
    public JournaledOutput? Find(string output) => _outputs.GetValueOrDefault(output);

    /// <param name="record">The record that failed; 0 where it was the whole input.</param>
    /// <param name="line">The error as the list of errors has it.</param>
    public void AddError(string output, long record, ReadOnlySpan<byte> line)
    {
        using JsonDocument error = JsonDocument.Parse(line.ToArray());
        Of(output).PendingErrors.Add(Append(new JournalEntry { Output = output, Record = record, Error = error.RootElement }));
    }

    /// <summary>Says that an output has come to a state, and what its statistics grew by since the last one.</summary>
    public void Commit(string output, OutputState state, BatchStatistics more)
    {
        Append(Entry(output, state, more));
        Of(output).Commit(state, more);
    }

    /// <summary>Says that an output starts anew.</summary>
    public void Reset(string output)
    {
        if (!_outputs.Remove(output))
            return;
        Append(new JournalEntry { Output = output, Reset = true });
    }

    /// <summary>The committed errors of an output, one line after the other.</summary>
    public void CopyErrors(string output, Action<ReadOnlySpan<byte>> write)
    {
        if (!_outputs.TryGetValue(output, out JournaledOutput? journaled))
            return;
        foreach (JournalPlace place in journaled.Errors.Concat(journaled.PendingErrors))
        {
            JournalEntry? entry = JsonSerializer.Deserialize(ReadPlace(place), JournalJson.Readable.JournalEntry);
            if (entry?.Error is { } error)
                write(Encoding.UTF8.GetBytes(error.GetRawText() + "\n"));
        }
    }

    /// <summary>Removes the journal: its run is complete.</summary>
    public void Delete()
    {
        string path = _file.Name;
        Dispose();
        File.Delete(path);
    }

    public void Dispose() => _file.Dispose();

    private JournaledOutput Of(string output)
    {
        if (!_outputs.TryGetValue(output, out JournaledOutput? journaled))
            _outputs.Add(output, journaled = new JournaledOutput());
        return journaled;
    }

    /// <returns>Why the journal is of no use, or <see langword="null"/>.</returns>
    private string? Load(RunIdentity identity)
    {
        _file.Position = 0;
        using var lines = new LineSplitter(_file, 0, 1, false, int.MaxValue - 1024);
        bool isFirst = true;
        while (lines.TryRead(out ReadOnlySpan<byte> line, out long offset, out _) && TryParse(line) is { } entry)
        {
            if (isFirst)
            {
                if (entry.Version != JournalEntry.CurrentVersion)
                    return "the interrupted run was of another version of this program";
                if (entry.Model != identity.Model)
                    return $"the interrupted run used the model {entry.Model}, not {identity.Model}";
                if (entry.Options != identity.Options)
                    return "the interrupted run had other options";
                isFirst = false;
                continue;
            }

            Apply(entry, new JournalPlace(offset, line.Length, entry.Record));
        }

        foreach (JournaledOutput output in _outputs.Values)
            output.PendingErrors.Clear();
        return isFirst ? "the journal of the interrupted run cannot be read" : null;
    }

    private void Apply(JournalEntry entry, JournalPlace place)
    {
        if (entry.Output is null)
            return;
        if (entry.Reset)
            _outputs.Remove(entry.Output);
        else if (entry.Error is not null)
            Of(entry.Output).PendingErrors.Add(place);
        else if (entry is { Input: not null, Hash: not null })
            Of(entry.Output).Commit(StateOf(entry, entry.Input, entry.Hash), entry.Statistics ?? new BatchStatistics());
    }

    private static OutputState StateOf(JournalEntry entry, string input, string hash) =>
        new(input, entry.Size, new InputMark(entry.Bytes, InputMark.ParseHash(hash)), entry.Record, entry.Written, entry.Done);

    private void CopyTo(Journal compact)
    {
        foreach ((string name, JournaledOutput output) in _outputs)
        {
            foreach (JournalPlace place in output.Errors)
                compact.AppendLine(ReadPlace(place), place.Record);
            if (output.State is { } state)
                compact.Append(Entry(name, state, output.Statistics));
        }
    }

    private static JournalEntry Header(RunIdentity identity) =>
        new() { Version = JournalEntry.CurrentVersion, Model = identity.Model, Options = identity.Options };

    private static JournalEntry Entry(string output, OutputState state, BatchStatistics more) => new()
    {
        Output = output,
        Input = state.Input,
        Size = state.Size,
        Bytes = state.Mark.Bytes,
        Hash = state.Mark.HashText,
        Record = state.Record,
        Written = state.Written,
        Done = state.IsDone,
        Statistics = more,
    };

    private static JournalEntry? TryParse(ReadOnlySpan<byte> line)
    {
        try
        {
            return JsonSerializer.Deserialize(line, JournalJson.Readable.JournalEntry);
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private byte[] ReadPlace(JournalPlace place)
    {
        long end = _file.Position;
        byte[] line = new byte[place.Length];
        _file.Position = place.Offset;
        _file.ReadExactly(line);
        _file.Position = end;
        return line;
    }

    private JournalPlace Append(JournalEntry entry) =>
        AppendLine(JsonSerializer.SerializeToUtf8Bytes(entry, JournalJson.Readable.JournalEntry), entry.Record);

    private JournalPlace AppendLine(byte[] line, long record)
    {
        var place = new JournalPlace(_file.Position, line.Length, record);
        try
        {
            _file.Write([.. line, (byte)'\n']);
            return place;
        }
        catch (IOException)
        {
            // Half a line would hide those behind it.
            _file.SetLength(place.Offset);
            _file.Position = place.Offset;
            throw;
        }
    }
}
