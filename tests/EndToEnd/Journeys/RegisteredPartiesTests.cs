using Cordon.Tests.EndToEnd.Stage;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Cordon.Tests.EndToEnd.Journeys;

/// <summary>Parties are handed in as a file, and what a list brings is on the desk without anybody asking.</summary>
public sealed class RegisteredPartiesTests(Chromium chromium)
{
    [Fact]
    public async Task Parties_handed_in_before_any_list_are_compared_when_one_comes()
    {
        await using var node = await StartedNode.StartAsync(atWork: true);
        await using var ada = await chromium.VisitAsync(node);
        await node.LetInAsync(ada, "targeting-analyst");
        var page = ada.Page;
        await ada.HandInAsync("/screening/parties", "CSV file of parties", "Register the parties", "id,name,schema,birthDate\nAV-1,Ilja Petrovich Barano,Person,1961\nAV-2,Belmora Dual Metals,Company,\nAV-3,Olbena Quenby,Person,\n");
        await Expect(page.GetByText("3 parties registered")).ToBeVisibleAsync();
        await Expect(page.GetByText("This node has no list")).ToBeVisibleAsync();
        await ada.LookAsync("parties-no-list");

        await ada.HandInAsync("/screening/lists", "List files", "Import", "id,name,type,birth_date,programme\nh1,Ilya Petrovich Barano,person,1961-04-17,HARBOUR\nh2,Belmora Dual Metals LLC,organization,,HARBOUR\n");
        // Lists and parties are compared in the background.
        var rows = page.GetByRole(AriaRole.Table, new() { Name = "Registered parties that match a listed one" }).GetByRole(AriaRole.Row);
        do
            await page.GotoAsync("/screening/parties");
        while (await rows.CountAsync() < 3);
        await ada.LookAsync("parties");
        await page.GotoAsync("/desk");
        await Expect(page.GetByRole(AriaRole.Link, new() { Name = "Belmora Dual Metals resembles" })).ToBeVisibleAsync();

        await ada.HandInAsync("/screening/parties", "CSV file of parties", "Register the parties", "id,name\nAV-4,Ilja\n,Nobody\n");
        await Expect(page.GetByText("the party has no id")).ToBeVisibleAsync();
        await ada.LookAsync("parties-refused");
    }
}
