using Boilerplate.Tokenization;

namespace Boilerplate.Tests.Tokenization;

public class HtmlTokenizerAllocationTests
{
    [Fact]
    public void Read_WarmPassOverADocument_AllocatesNothing()
    {
        string document = string.Concat(HtmlCases.All.Select(row => row.Data.Item1).Where(input => !input.Contains("<plaintext>")));
        var buffer = new char[document.Length];
        int length = ReadAll(document, buffer);

        long before = GC.GetAllocatedBytesForCurrentThread();
        int again = ReadAll(document, buffer);
        long allocated = GC.GetAllocatedBytesForCurrentThread() - before;

        Assert.Equal(length, again);
        Assert.Equal(0, allocated);
    }

    private static int ReadAll(string document, char[] buffer)
    {
        int length = 0;
        HtmlTokenizerState state = default;
        int consumed = 0;
        for (int end = Math.Min(document.Length, 64); ; end = Math.Min(document.Length, end + 64))
        {
            var tokenizer = new HtmlTokenizer(document.AsSpan(consumed, end - consumed), end == document.Length, state);
            while (tokenizer.Read())
            {
                length += tokenizer.CopyName(buffer) + tokenizer.CopyText(buffer);
                if (tokenizer.TryGetAttribute("class", out HtmlAttribute found))
                    length += found.CopyValue(buffer);
                foreach (HtmlAttribute attribute in tokenizer.Attributes)
                    length += attribute.CopyName(buffer) + attribute.CopyValue(buffer);
                if (tokenizer.Kind == HtmlTokenKind.Doctype)
                    length += tokenizer.GetDoctype().CopyPublicId(buffer);
            }

            consumed += tokenizer.CharsConsumed;
            state = tokenizer.CurrentState;
            if (end == document.Length)
                return length;
        }
    }
}
