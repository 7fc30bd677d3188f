using Microsoft.Playwright;

namespace Cordon.Tests.EndToEnd.Stage;

/// <summary>Walks through a page with the Tab key alone: every control must be reached, and be seen to be.</summary>
internal static class KeyboardWalk
{
    /// <summary>Remembers the controls a person can see. Of a group of radio buttons one is a stop, the others are reached by arrows.</summary>
    private const string Remember = """
        () => {
          const groups = new Set();
          window.cordonControls = [...document.querySelectorAll('a[href], button, input:not([type=hidden]), select, textarea, summary, [tabindex="0"]')].filter(e => {
            if (e.disabled || !e.checkVisibility({ visibilityProperty: true })) return false;
            if (e.type !== 'radio') return true;
            const first = !groups.has(e.name); groups.add(e.name); return first;
          });
          return window.cordonControls.length;
        }
        """;

    /// <summary>Which control has the focus: its number, and whether the focus can be seen.</summary>
    private const string Focused = """
        () => {
          const element = document.activeElement, style = getComputedStyle(element);
          const radio = element.type === 'radio' ? window.cordonControls.find(c => c.type === 'radio' && c.name === element.name) : element;
          return [window.cordonControls.indexOf(radio), style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) >= 2 ? 1 : 0];
        }
        """;

    public static async Task<IReadOnlyList<string>> MissedAsync(IPage page)
    {
        var controls = await page.EvaluateAsync<int>(Remember);
        var (reached, unseen) = (new HashSet<int>(), new HashSet<int>());
        // Twice around, since the walk may begin anywhere; a date field has several stops of its own.
        for (var step = 0; step < (2 * controls) + 20 && reached.Count < controls; step++)
        {
            await page.Keyboard.PressAsync("Tab");
            if (await page.EvaluateAsync<int[]>(Focused) is not [>= 0 and var control, var seen])
                continue;
            reached.Add(control);
            if (seen == 0)
                unseen.Add(control);
        }

        var missed = Enumerable.Range(0, controls).Except(reached);
        return
        [
            .. await Task.WhenAll(missed.Select(async c => $"the keyboard does not reach {await HtmlAsync(page, c)}")),
            .. await Task.WhenAll(unseen.Select(async c => $"the focus cannot be seen on {await HtmlAsync(page, c)}")),
        ];
    }

    private static Task<string> HtmlAsync(IPage page, int control) => page.EvaluateAsync<string>("i => window.cordonControls[i].outerHTML.slice(0, 160)", control);
}
