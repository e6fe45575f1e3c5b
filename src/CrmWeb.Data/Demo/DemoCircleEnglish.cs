using CrmWeb.Domain.Alerts;
using CrmWeb.Domain.CustomerPreferences;
using static CrmWeb.Domain.Stakeholders.StakeholderRole;

namespace CrmWeb.Data.Demo;

/// <summary>The circle of the demo company in English.</summary>
internal static class DemoCircleEnglish
{
    public static readonly CircleWords Words = new(
        [
            new("Alta Vista Green Coffee", Supplier, 21, 6, 1, "Arabica from three estates; contract until next harvest."),
            new("Northport Roasters", Supplier | Partner, 18, 9, 1, "Roasts our house blends and sends us its overflow of customers."),
            new("Forza Machine Works", Supplier, 30, 24, -1, "Two-group machines; spare parts have been late since spring."),
            new("Papertrail Packaging", Supplier, 45, 131, 0, ""),
            new("Coldline Carriers", Supplier, 28, 12, -1, "Drives the morning route; Fridays are tight."),
            new("Millrace Grinders", Supplier, 60, 170, 0, ""),
            new("Eleanor Vale", Owner, 40, 15, 2, "Founder, holds 55 %."),
            new("Harbour Family Trust", Owner, 90, 118, 0, "Holds 30 %; wants figures by quarter."),
            new("Beacon Growth Fund", Owner, 60, 33, -1, "Holds 15 %; asks for more recurring revenue."),
            new("Brewmasters Academy", Partner, 20, 4, 2, "Trains baristas of our customers."),
            new("Kitchenway Fitters", Partner, 25, 17, 1, "Builds bars and recommends our machines."),
            new("Eastside Equipment Dealers", Partner, 30, 104, 0, "Sells our machines beyond the two regions."),
            new("Chamber of Hospitality", Partner, 60, 41, 1, "Spring fair, speakers."),
            new("Jonas Reyes", Employee, 60, 139, -1, "Senior technician; half of the service visits are his."),
            new("Amelia Hart", Employee, 60, 96, 0, "Barista trainer."),
            new("Felix Moore", Employee, 60, 187, 0, "Drives the northern route and knows every back door."),
            new("Sofia Lind", Employee, 45, 22, 1, "Order desk."),
            new("Beanworks Direct", Competitor, 400, 300, 0, "Undercuts filter beans by 8 %."),
            new("Grand Crema Systems", Competitor, 400, 340, 0, "Leases machines with a beans contract."),
        ],
        [
            new(Supplier, "Prices of the next contract", "They hold the price if we order by the quarter."),
            new(Supplier, "Late delivery last week", "Agreed on a call before noon when a pallet slips."),
            new(Supplier, "Quality of the last lot", "Samples came along; two of nine set aside."),
            new(Owner, "Figures of the quarter", "Wants to see value by tier next time."),
            new(Owner, "Plans for a second warehouse", "Supports it if retention holds."),
            new(Partner, "Joint visit planned", "Two accounts to be seen together."),
            new(Partner, "Leads of the month", "Three names handed over, one already called."),
            new(Employee, "Route and workload", "Too many stops on Fridays."),
            new(Employee, "Ideas from the road", "Customers ask for smaller cases."),
            new(Competitor, "Met at the fair", "Showed a new lease offer."),
        ],
        "Recommended us to a colleague.");

    public static readonly IReadOnlyList<AlertWords> Alerts =
    [
        new(AlertKind.Allergy, "No nuts in gifts or at tastings", "Severe nut allergy, carries a pen"),
        new(AlertKind.Illness, "No sweet fruit, no sugar in the coffee served", "Diabetes"),
        new(AlertKind.DoNotCall, "Write instead of calling before noon", ""),
        new(AlertKind.Illness, "Offer a seat; no stairs to the roastery", "Recovering from a knee operation"),
        new(AlertKind.Other, "No alcohol as a gift", "Does not drink"),
        new(AlertKind.Allergy, "Milk alternatives only", "Milk allergy"),
        new(AlertKind.DoNotCall, "Never call the private number", "Asked twice not to be called there"),
        new(AlertKind.DoNotContact, "Asked not to be contacted until they write", ""),
        new(AlertKind.Other, "No photographs at visits", ""),
    ];

    public static readonly PreferenceWords Preferences = new(
        [
            (PreferenceCategory.Room, "Meeting room", "quiet, not the tasting bar"),
            (PreferenceCategory.Seat, "Seat", "by the window"),
            (PreferenceCategory.Menu, "Coffee", "filter, black"),
            (PreferenceCategory.Menu, "Lunch", "vegetarian"),
            (PreferenceCategory.Colour, "Cups", "white, no logo"),
            (PreferenceCategory.Channel, "News", "by e-mail, not by phone"),
            (PreferenceCategory.TimeOfDay, "Visits", "before nine, never on Fridays"),
            (PreferenceCategory.Gift, "Gift", "beans of the season"),
            (PreferenceCategory.Other, "Small talk", "sailing"),
        ],
        ["Told at a visit", "Seen at a tasting", "From an earlier order", "A colleague says so"]);
}
