namespace Boilerplate.Tokenization;

/// <content>Many words a call.</content>
public ref partial struct WordTokenizer
{
    /// <summary>
    /// Goes on by as many words as fit: the fast way through a text. It may take turns with <see cref="Read()"/>; the
    /// last word written is the current one.
    /// </summary>
    /// <param name="words">Takes the places of the words, in order.</param>
    /// <returns>
    /// How many were written; fewer than fit only where no word is left, or where the last one may go on in the next block.
    /// </returns>
    public int Read(scoped Span<WordRange> words)
    {
        int count = 0;
        while (count < words.Length)
        {
            if (_scan.HasWord || FindWords())
                count += _scan.Take(words[count..]);
            else if (_start < _consumed)
                words[count++] = new WordRange(_start, Length);
            else
                break;
        }

        if (count > 0)
            (_start, _consumed) = (words[count - 1].Start, words[count - 1].End);
        return count;
    }
}
