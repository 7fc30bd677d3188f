using Microsoft.Playwright;

namespace Cordon.Tests.EndToEnd.Stage;

/// <summary>Walks through a page with the Tab key alone: every control must be reached, and be seen to be.</summary>
internal static class KeyboardWalk
{
    /// <summary>
    /// Remembers the controls a person can see, and from now on which of them had the focus and whether it could be seen. Of a group of radio buttons one is a stop, the others are reached by arrows.
    /// </summary>
    private const string Remember = """
        () => {
          const groups = new Set();
          const controls = window.cordonControls = [...document.querySelectorAll('a[href], button, input:not([type=hidden]), select, textarea, summary, [tabindex="0"]')].filter(e => {
            if (e.disabled || !e.checkVisibility({ visibilityProperty: true })) return false;
            if (e.type !== 'radio') return true;
            const first = !groups.has(e.name); groups.add(e.name); return first;
          });
          window.cordonReached = new Map();
          window.cordonNotes ??= document.addEventListener('focusin', ({ target }) => {
            const style = getComputedStyle(target);
            const radio = target.type === 'radio' ? window.cordonControls.find(c => c.type === 'radio' && c.name === target.name) : target;
            window.cordonReached.set(window.cordonControls.indexOf(radio), style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) >= 2);
          }) ?? true;
          return controls.length;
        }
        """;

    private const string Reached = "() => [...window.cordonReached].filter(([control]) => control >= 0).map(([control, seen]) => [control, seen ? 1 : 0])";

    private const string Renewed = "() => window.cordonControls.some(c => !c.isConnected)";

    private const int Apart = 10;
    private const int Walks = 5;

    public static async Task<IReadOnlyList<string>> MissedAsync(IPage page)
    {
        // A page that shows what happens elsewhere may replace a part of itself under the walk, which then says nothing: it begins again.
        for (var walk = 1; ; walk++)
        {
            var missed = await WalkAsync(page);
            if (missed.Count == 0 || walk == Walks || !await page.EvaluateAsync<bool>(Renewed))
                return missed;
        }
    }

    private static async Task<IReadOnlyList<string>> WalkAsync(IPage page)
    {
        var controls = await page.EvaluateAsync<int>(Remember);
        int[][] noted = [];
        // Twice around, since the walk may begin anywhere; a date field has several stops of its own.
        for (var around = 0; around < 2 && noted.Length < controls; around++)
        {
            for (var step = 0; step < controls + Apart; step++)
                await page.Keyboard.PressAsync("Tab");
            noted = await page.EvaluateAsync<int[][]>(Reached);
        }

        var (reached, unseen) = (noted.Select(n => n[0]).ToHashSet(), noted.Where(n => n[1] == 0).Select(n => n[0]));
        var missed = Enumerable.Range(0, controls).Except(reached);
        return
        [
            .. await Task.WhenAll(missed.Select(async c => $"the keyboard does not reach {await HtmlAsync(page, c)}")),
            .. await Task.WhenAll(unseen.Select(async c => $"the focus cannot be seen on {await HtmlAsync(page, c)}")),
        ];
    }

    private static Task<string> HtmlAsync(IPage page, int control) => page.EvaluateAsync<string>("i => window.cordonControls[i].outerHTML.slice(0, 160)", control);
}
