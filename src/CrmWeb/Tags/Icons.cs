using System.Collections.Frozen;

namespace CrmWeb.Tags;

/// <summary>The drawings (图标) that <c>&lt;icon&gt;</c> knows, each one path on a grid of 24 × 24.</summary>
public static class Icons
{
    private static readonly FrozenDictionary<string, string> Paths = new Dictionary<string, string>
    {
        ["alert"] = "M12 3.5 22 20H2L12 3.5ZM12 10v4.5M12 17.3v.2",
        ["archive"] = "M3.5 4.5h17v4h-17v-4ZM5 8.5V20h14V8.5M10 12.5h4",
        ["bell"] = "M6 16.5V11a6 6 0 0 1 12 0v5.5l1.5 2h-15l1.5-2ZM10 21h4",
        ["box"] = "M12 3 21 7.5v9L12 21l-9-4.5v-9L12 3ZM3 7.5l9 4.5 9-4.5M12 12v9",
        ["bulb"] = "M9.5 17.5h5M10.5 20.5h3M9.5 17.5c0-2.4-3.5-3.6-3.5-7.5a6 6 0 0 1 12 0c0 3.9-3.5 5.1-3.5 7.5",
        ["building"] = "M5 20.5v-17h9v17M14 9h5v11.5M3 20.5h18M8 7.5h3M8 11.5h3M8 15.5h3",
        ["calendar"] = "M4 6h16v14H4V6ZM4 10.5h16M8 3.5V8M16 3.5V8",
        ["chat"] = "M4 5h16v11H10l-4.5 3.5V16H4V5ZM8 9h8M8 12h5",
        ["check"] = "M5 12.5l4.5 4.5L19 7.5",
        ["chev"] = "M9 6l6 6-6 6",
        ["clipboard"] = "M6 5h12v15.5H6V5ZM9 3h6v4H9V3ZM9 11.5h6M9 15.5h4",
        ["clock"] = "M12 21a9 9 0 1 0 0-18 9 9 0 0 0 0 18ZM12 7v5l3.5 2",
        ["columns"] = "M4 5h16v14H4V5ZM9.5 5v14M15 5v14",
        ["coins"] = "M12 9c4.4 0 8-1.3 8-3s-3.6-3-8-3-8 1.3-8 3 3.6 3 8 3ZM4 6v6c0 1.7 3.6 3 8 3s8-1.3 8-3V6M4 12v6c0 1.7 3.6 3 8 3s8-1.3 8-3v-6",
        ["dots"] = "M5.5 12h.01M12 12h.01M18.5 12h.01",
        ["down"] = "M6 9l6 6 6-6",
        ["download"] = "M12 4v11M7 10.5l5 5 5-5M4.5 20h15",
        ["edit"] = "M4 20h4L19.5 8.5l-4-4L4 16v4ZM13 7l4 4",
        ["eye"] = "M2.5 12S6 5.5 12 5.5 21.5 12 21.5 12 18 18.5 12 18.5 2.5 12 2.5 12ZM12 15a3 3 0 1 0 0-6 3 3 0 0 0 0 6Z",
        ["filter"] = "M3.5 5h17l-6.5 8v6.5l-4-2V13L3.5 5Z",
        ["flag"] = "M5 21V4h13l-2.5 4.5L18 13H5",
        ["gear"] = "M12 15.2a3.2 3.2 0 1 0 0-6.4 3.2 3.2 0 0 0 0 6.4ZM12 2.5v3M12 18.5v3M2.5 12h3M18.5 12h3M5.3 5.3l2.1 2.1M16.6 16.6l2.1 2.1M5.3 18.7l2.1-2.1M16.6 7.4l2.1-2.1",
        ["globe"] = "M12 21a9 9 0 1 0 0-18 9 9 0 0 0 0 18ZM3 12h18M12 3c2.6 2.6 3.8 5.6 3.8 9s-1.2 6.4-3.8 9c-2.6-2.6-3.8-5.6-3.8-9S9.4 5.6 12 3Z",
        ["heart"] = "M12 20S3.5 15 3.5 8.9A4.6 4.6 0 0 1 12 6.6a4.6 4.6 0 0 1 8.5 2.3C20.5 15 12 20 12 20Z",
        ["help"] = "M12 21a9 9 0 1 0 0-18 9 9 0 0 0 0 18ZM9.4 9.6a2.7 2.7 0 1 1 3.9 2.4c-.9.5-1.3 1-1.3 2M12 16.7v.2",
        ["home"] = "M3.5 11 12 4l8.5 7M6 9.5V20h12V9.5M10 20v-5h4v5",
        ["key"] = "M8 20a5 5 0 1 0 0-10 5 5 0 0 0 0 10ZM11.5 11.5 20 3M16.5 6.5l3 3",
        ["link"] = "M12 9a3 3 0 1 0 0-6 3 3 0 0 0 0 6ZM5 21a3 3 0 1 0 0-6 3 3 0 0 0 0 6ZM19 21a3 3 0 1 0 0-6 3 3 0 0 0 0 6ZM10.6 8.6 6.4 15.4M13.4 8.6l4.2 6.8M8 18h8",
        ["list"] = "M8.5 6h12M8.5 12h12M8.5 18h12M4 6h.01M4 12h.01M4 18h.01",
        ["mail"] = "M3 5.5h18v13H3v-13ZM3.5 6.5 12 13l8.5-6.5",
        ["menu"] = "M4 6.5h16M4 12h16M4 17.5h16",
        ["moon"] = "M20 14.5A8.5 8.5 0 0 1 9.5 4a8.5 8.5 0 1 0 10.5 10.5Z",
        ["note"] = "M5 3.5h10L19 8v12.5H5v-17ZM14.5 3.5V8.5H19M8.5 13h7M8.5 16.5h5",
        ["out"] = "M14 4h5v16h-5M4 12h10M10.5 8l4 4-4 4",
        ["person"] = "M12 11.5a4 4 0 1 0 0-8 4 4 0 0 0 0 8ZM4.5 20.5c.6-4 3.5-6 7.5-6s6.9 2 7.5 6",
        ["phone"] = "M5 4h4l1.6 4.4-2.2 1.6a12 12 0 0 0 5.6 5.6l1.6-2.2L20 15v4a1.5 1.5 0 0 1-1.6 1.5C11 20 4 13 3.5 5.6A1.5 1.5 0 0 1 5 4Z",
        ["play"] = "M7 4.5 19 12 7 19.5v-15Z",
        ["plus"] = "M12 5v14M5 12h14",
        ["pyramid"] = "M12 3 2.5 20h19L12 3ZM8.6 9h6.8M5.7 14.3h12.6",
        ["rise"] = "M6 15l6-6 6 6",
        ["search"] = "M11 18a7 7 0 1 0 0-14 7 7 0 0 0 0 14ZM16 16l4.5 4.5",
        ["star"] = "M12 3.5l2.6 5.4 5.9.8-4.3 4.1 1.1 5.9L12 16.9l-5.3 2.8 1.1-5.9L3.5 9.7l5.9-.8L12 3.5Z",
        ["sun"] = "M12 16.5a4.5 4.5 0 1 0 0-9 4.5 4.5 0 0 0 0 9ZM12 2.5v2M12 19.5v2M2.5 12h2M19.5 12h2M5.3 5.3l1.4 1.4M17.3 17.3l1.4 1.4M5.3 18.7l1.4-1.4M17.3 6.7l1.4-1.4",
        ["trash"] = "M4.5 6.5h15M9 6.5V4h6v2.5M6.5 6.5 7.5 20.5h9l1-14M10 10.5v6M14 10.5v6",
        ["undo"] = "M8 4 4 8l4 4M4 8h10a6 6 0 0 1 0 12H8",
        ["up"] = "M5 15l5-5 4 4 6-7M15.5 7H20v4.5",
        ["upload"] = "M12 15V4M7 8.5l5-5 5 5M4.5 20h15",
        ["users"] = "M8.5 11a3.5 3.5 0 1 0 0-7 3.5 3.5 0 0 0 0 7ZM2 20c.4-3.4 3-5.5 6.5-5.5s6.1 2.1 6.5 5.5M16 4.3a3.5 3.5 0 0 1 0 6.4M18 14.9c2.2.7 3.7 2.4 4 5.1",
        ["x"] = "M6 6l12 12M18 6 6 18",
    }.ToFrozenDictionary(StringComparer.Ordinal);

    public static IReadOnlyCollection<string> Names => Paths.Keys;

    /// <summary>A name without a drawing is a slip of the programmer, found by the first look at the page.</summary>
    public static string Path(string name) => Paths[name];
}
