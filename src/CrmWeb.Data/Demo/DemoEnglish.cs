namespace CrmWeb.Data.Demo;

/// <summary>The demo company in English: a supplier of coffee and coffee machines.</summary>
internal static class DemoEnglish
{
    public static readonly DemoWords Words = new(
        "Harbour & Vale Coffee Supply", "USD", "America/New_York", "Alex Reed",
        ["Harbour & Vale", "North", "South", "Service"],
        [("Maya Ortiz", "maya"), ("Tom Becker", "tom"), ("Priya Nair", "priya"), ("Grace Okafor", "grace"), ("Daniel Frost", "daniel"), ("Helen Zhou", "helen")],
        ["Northwind", "Kestrel", "Lumen", "Blue Anchor", "Solstice", "Orchid", "Granite", "Meridian", "Atlas", "Juniper", "Pioneer", "Tidewater", "Copperfield",
            "Larkspur", "Brightside", "Evergreen", "Halcyon", "Ironbridge", "Quanta", "Riverbend", "Saltmarsh", "Thistle", "Umber", "Willow", "Yarrow", "Zephyr", "Bramble", "Cobalt", "Dovetail"],
        ["Hotels", "Bakery", "Coffee House", "Robotics", "Dental Clinics", "Restaurants", "Law", "Studios", "Fitness"],
        ["City Library", "County Hospital", "State College", "Harbour Authority", "Public Museum", "Fire Department", "School District", "Parks Office", "Nurses Association", "Growers Association"],
        ["Adams", "Baker", "Castillo", "Doyle", "Evans", "Fischer", "Garcia", "Hughes", "Ivanova", "Jensen", "Khan", "Larsen", "Moreau", "Nakamura", "O'Brien", "Petrov", "Quinn", "Rossi", "Silva", "Turner"],
        ["Anna", "Ben", "Carla", "David", "Elena", "Frank", "Gina", "Hugo", "Iris", "Jack", "Karen", "Liam", "Mona", "Nora", "Oscar", "Paula", "Ravi", "Sara", "Theo", "Vera"],
        ["Boston", "Portland", "Providence", "Hartford", "Albany", "Burlington", "Concord", "Newport"],
        ["Example Street", "Sample Avenue", "Harbour Road", "Mill Lane", "Station Road", "Orchard Way"],
        ["Head of purchasing", "Owner", "Office manager", "Bar manager", "Finance director", "Facilities lead", "Executive chef"],
        [("BEAN-ES", "Espresso beans, case", "Coffee", 148m, 0.34m), ("BEAN-FI", "Filter beans, case", "Coffee", 124m, 0.36m), ("MACH-2G", "Two-group machine", "Machines", 4200m, 0.22m),
            ("GRIND-1", "Grinder", "Machines", 780m, 0.26m), ("SERV-Y", "Service visit", "Service", 260m, 0.55m), ("PART-F", "Filters and seals", "Parts", 64m, null)],
        [("Price for next quarter", "They compare two suppliers; delivery time matters more than price."), ("Delivery times", "Mornings before eight suit them best."),
            ("Tasting of the new blend", "The team preferred the darker roast; sends numbers next week."), ("Renewal of the service plan", "Happy with response times, wants fixed dates."),
            ("Machine is loud since the move", "Technician should look at the pump; no interruption so far."), ("Opening a second site", "Two more machines in spring if the lease is signed."),
            ("Thank-you call", "Pleased with the barista training."), ("Invoice question", "One line was billed twice; corrected the same day."),
            ("Idea for smaller cases", "Would order more often in five-kilo cases."), ("Quiet since summer", "New manager; asked for an introduction.")],
        ["Send the offer", "Call back about numbers", "Arrange a tasting", "Confirm the delivery window", "Introduce the technician"],
        [("Beans arrived stale", "Roast date was seven weeks back.", "Replace the case", "defect"), ("Late delivery before a weekend", "Order came on Monday instead of Friday.", "Credit for the lost day", "neglect"),
            ("Machine leaks after service", "Water under the left group since Tuesday.", "Repair today", "defect"), ("Wrong grind delivered", "Ordered whole beans, got filter grind.", "Exchange", "neglect"),
            ("Nobody called back", "Three messages in two weeks.", "An answer and one contact person", "turnover"), ("Grinder stops", "They cleaned it with water.", "Repair", "misuse"),
            ("Burn from steam wand", "Staff member hurt, handle was loose.", "Inspection of all machines", "defect"), ("Invoice for goods not delivered", "Pallet was refused at the door.", "Credit note", "unknown")],
        DeskWords.English,
        ["Ask how the last order went", "Send the new price list", "Check the machine's yearly service", "Invite to the spring tasting"],
        new ReviewReasons("One large order for an opening, not a habit", "Their buyer is on leave; orders are to come back", "A frame agreement is about to be signed"),
        DemoCircleEnglish.Words,
        DemoCircleEnglish.Alerts,
        DemoCircleEnglish.Preferences,
        ["Free barista training", "Service visit within a day", "Second grinder on loan", "Tasting set of the season", "Price of last year held", "Priority delivery"],
        PipelineWords.English,
        "Founding day", "Wedding anniversary",
        FamilyFirst: false);
}
