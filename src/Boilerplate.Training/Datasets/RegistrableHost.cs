using System.Collections.Frozen;
using System.Net;

namespace Boilerplate.Training.Datasets;

/// <summary>The part of a host name that one owner registers, such as <c>example.co.uk</c>.</summary>
internal static class RegistrableHost
{
    // The common suffixes of more than one label; the full list at publicsuffix.org has thousands.
    private static readonly FrozenSet<string> s_suffixes = FrozenSet.ToFrozenSet(
        """
        ac.at co.at gv.at or.at com.au edu.au gov.au net.au org.au com.bd com.br edu.br gov.br jus.br net.br org.br
        gc.ca ac.cn com.cn edu.cn gov.cn net.cn org.cn com.co edu.co gov.co com.cy com.do com.ec com.eg edu.eg
        com.es com.gh com.gr edu.gr gov.gr com.gt com.hk edu.hk gov.hk org.hk com.hr co.hu
        ac.id co.id go.id or.id web.id ac.il co.il gov.il org.il ac.in co.in edu.in gov.in net.in nic.in org.in res.in
        ac.ir co.ir ac.jp co.jp ed.jp go.jp gr.jp lg.jp ne.jp or.jp ac.ke co.ke go.ke or.ke ac.kr co.kr go.kr ne.kr or.kr re.kr
        com.kw com.kz com.lb com.lv com.mt com.mx edu.mx gob.mx org.mx com.my edu.my gov.my org.my com.ng edu.ng gov.ng
        com.ni com.np gov.np org.np ac.nz co.nz geek.nz govt.nz net.nz org.nz school.nz com.om com.pa com.pe edu.pe gob.pe
        com.ph edu.ph gov.ph org.ph com.pk edu.pk gov.pk org.pk com.pl edu.pl gov.pl net.pl org.pl waw.pl com.pt edu.pt gov.pt
        com.py com.qa com.ro ac.rs co.rs com.ru msk.ru org.ru spb.ru com.sa edu.sa gov.sa com.sg edu.sg gov.sg org.sg
        com.sv ac.th co.th go.th in.th or.th com.tn com.tr edu.tr gen.tr gov.tr k12.tr net.tr org.tr com.tw edu.tw gov.tw org.tw
        ac.tz co.tz go.tz or.tz com.ua edu.ua gov.ua in.ua kiev.ua net.ua org.ua ac.ug co.ug
        ac.uk co.uk gov.uk ltd.uk me.uk net.uk nhs.uk org.uk plc.uk police.uk sch.uk com.uy edu.uy com.ve gob.ve
        com.vn edu.vn gov.vn net.vn org.vn ac.za co.za gov.za net.za org.za co.zm co.zw com.ar edu.ar gob.ar gov.ar net.ar org.ar
        """.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries), StringComparer.Ordinal);

    /// <summary>Lower case, without port; null if the address has no host. An IP address is its own host.</summary>
    public static string? Of(string? url)
    {
        string host = HostOf(url);
        if (host.Length == 0) return null;
        if (host[0] == '[' || IPAddress.TryParse(host, out _)) return host;

        string[] labels = host.Split('.');
        int kept = labels.Length >= 3 && s_suffixes.Contains($"{labels[^2]}.{labels[^1]}") ? 3 : 2;
        return labels.Length <= kept ? host : string.Join('.', labels[^kept..]);
    }

    private static string HostOf(string? url)
    {
        ReadOnlySpan<char> rest = url.AsSpan().Trim();
        int scheme = rest.IndexOf("//", StringComparison.Ordinal);
        if (scheme == 0 || scheme > 0 && rest.IndexOfAny("/?#:") == scheme - 1 && rest[scheme - 1] == ':') rest = rest[(scheme + 2)..];
        int end = rest.IndexOfAny("/?#\\");
        if (end >= 0) rest = rest[..end];
        rest = rest[(rest.LastIndexOf('@') + 1)..];
        int port = rest.LastIndexOf(':');
        if (port >= 0 && port > rest.LastIndexOf(']')) rest = rest[..port];
        return rest.Trim('.').ToString().ToLowerInvariant();
    }
}
