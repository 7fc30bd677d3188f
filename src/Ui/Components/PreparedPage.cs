using Microsoft.AspNetCore.Components;

namespace Cordon.Ui.Components;

/// <summary>A page that is made of what it has read first. Blazor renders a component while its OnInitializedAsync still waits; this one waits before it renders at all.</summary>
public abstract class PreparedPage : ComponentBase
{
    private bool _prepared;

    /// <inheritdoc/>
    public override async Task SetParametersAsync(ParameterView parameters)
    {
        parameters.SetParameterProperties(this);
        if (!_prepared)
        {
            _prepared = true;
            await PrepareAsync();
        }

        await base.SetParametersAsync(ParameterView.Empty);
    }

    /// <summary>Reads what the page shows; parameters are set.</summary>
    protected virtual Task PrepareAsync() => Task.CompletedTask;
}
