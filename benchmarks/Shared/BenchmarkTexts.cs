using System.Text;

namespace Boilerplate.Benchmarks;

/// <summary>Short paragraphs by script, as the blocks of a page are, repeated to the length a benchmark asks for.</summary>
internal static class BenchmarkTexts
{
    private static readonly Dictionary<string, string> s_paragraphs = new()
    {
        ["Latin"] = """
            The council voted on Tuesday to reopen the old harbour line, which has carried no passengers since 1987.
            Share this article
            L’été dernier, près de 12 000 visiteurs ont découvert l’abbaye restaurée ; l’entrée reste gratuite.
            Die Straßenbahn fährt während der Bauarbeiten nur bis zum Südbahnhof, danach übernehmen Busse.
            Subscribe to our newsletter and get 10% off your first order!
            Przeczytaj również: Żółte liście, ciepły październik i długie spacery nad rzeką.

            """,
        ["Ascii"] = """
            The council voted on Tuesday to reopen the old harbour line, which has carried no passengers since 1987.
            Share this article
            Visitors came from as far as the coast; the ferry, "Number 4", left at 10:45 and was back before dark.
            Subscribe to our newsletter and get 10% off your first order!

            """,
        ["Cyrillic"] = """
            Городской совет во вторник решил вновь открыть старую железнодорожную линию, закрытую в 1987 году.
            Поделиться статьёй
            Минулого літа відреставрований монастир відвідали майже 12 000 людей; вхід залишається вільним.
            Подпишитесь на нашу рассылку и получите скидку 10 % на первый заказ!

            """,
        ["Greek"] = """
            Το δημοτικό συμβούλιο αποφάσισε την Τρίτη να ανοίξει ξανά την παλιά γραμμή του λιμανιού, κλειστή από το 1987.
            Κοινοποίηση άρθρου
            Εγγραφείτε στο ενημερωτικό δελτίο και κερδίστε έκπτωση 10% στην πρώτη παραγγελία!

            """,
        ["Arabic"] = """
            قرر مجلس المدينة يوم الثلاثاء إعادة فتح خط الميناء القديم الذي لم ينقل ركابًا منذ عام ١٩٨٧.
            شارك المقال
            می‌خواهیم تابستان آینده نیز ورود به صومعه برای همه رایگان باشد؛ سال گذشته ۱۲٬۰۰۰ نفر آمدند.
            اشترك في نشرتنا البريدية واحصل على خصم 10% على طلبك الأول!

            """,
        ["Devanagari"] = """
            नगर परिषद ने मंगलवार को पुरानी बंदरगाह लाइन फिर से खोलने का फ़ैसला किया, जो १९८७ से बंद थी।
            यह लेख साझा करें
            हमारे न्यूज़लेटर की सदस्यता लें और अपने पहले ऑर्डर पर 10% की छूट पाएँ!

            """,
        ["Thai"] = """
            สภาเมืองลงมติเมื่อวันอังคารให้เปิดเส้นทางรถไฟสายท่าเรือเก่าอีกครั้ง หลังปิดมาตั้งแต่ปี ๒๕๓๐
            แชร์บทความนี้
            สมัครรับจดหมายข่าวของเราแล้วรับส่วนลด 10% สำหรับการสั่งซื้อครั้งแรก

            """,
        ["Cjk"] = """
            市议会星期二投票决定重新开放自1987年以来停运的旧港口铁路线。
            分享这篇文章
            市議会は火曜日、1987年から休止していた旧港湾線の再開を決めました。メールマガジンに登録すると、初回のご注文が10％引きになります。
            시의회는 화요일 1987년 이후 운행이 중단된 옛 항구 노선을 다시 열기로 했습니다.

            """,
    };

    /// <summary>Names of the texts.</summary>
    public static IEnumerable<string> Names => [.. s_paragraphs.Keys, "Mixed"];

    /// <summary>The paragraphs of one script, or of all for <c>Mixed</c>, repeated up to this many code units.</summary>
    public static string Repeat(string name, int length)
    {
        string paragraphs = name == "Mixed" ? string.Concat(s_paragraphs.Values) : s_paragraphs[name];
        var text = new StringBuilder(length + paragraphs.Length);
        while (text.Length < length)
            text.Append(paragraphs);
        return text.ToString(0, length);
    }
}
