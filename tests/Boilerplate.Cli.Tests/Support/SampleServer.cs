using System.Net;
using System.Net.Sockets;
using System.Text;
using Boilerplate.Testing;

namespace Boilerplate.Cli.Tests.Support;

/// <summary>Serves the samples on this machine, pages in chunks, until it is disposed.</summary>
internal sealed class SampleServer : IDisposable
{
    private readonly HttpListener _listener;

    private SampleServer(HttpListener listener, string address) => (_listener, Address) = (listener, address);

    public string Address { get; }

    public static SampleServer Start()
    {
        using var probe = new TcpListener(IPAddress.Loopback, 0);
        probe.Start();
        string address = $"http://127.0.0.1:{((IPEndPoint)probe.LocalEndpoint).Port}/";
        probe.Stop();
        var listener = new HttpListener();
        listener.Prefixes.Add(address);
        listener.Start();
        var server = new SampleServer(listener, address);
        _ = server.ServeAsync();
        return server;
    }

    public void Dispose() => _listener.Close();

    private async Task ServeAsync()
    {
        try
        {
            while (true)
                await AnswerAsync(await _listener.GetContextAsync());
        }
        catch (Exception exception) when (exception is HttpListenerException or ObjectDisposedException)
        {
            // The end.
        }
    }

    private static async Task AnswerAsync(HttpListenerContext context)
    {
        string path = Path.Combine(Repository.Samples, Path.GetFileName(context.Request.Url?.AbsolutePath ?? ""));
        bool isThere = File.Exists(path);
        byte[] body = isThere ? await File.ReadAllBytesAsync(path) : Encoding.ASCII.GetBytes("<p>Not found, sorry.");
        context.Response.StatusCode = isThere ? 200 : 404;
        context.Response.ContentType = path.EndsWith(".txt", StringComparison.Ordinal) ? "text/plain; charset=utf-8" : "text/html";
        context.Response.SendChunked = true;
        await context.Response.OutputStream.WriteAsync(body);
        context.Response.Close();
    }
}
