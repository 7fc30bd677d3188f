using Cordon.Modules.People.Matrix;
using Cordon.Ui.Doors;
using Cordon.Ui.Navigation;
using Cordon.Ui.Texts;
using Microsoft.Extensions.DependencyInjection;

namespace Cordon.Modules.People;

/// <summary>Who works with this node, what for, and what they may do.</summary>
public static class PeopleModule
{
    public static IServiceCollection AddPeople(this IServiceCollection services) => services
        .AddSingleton(PermissionMatrix.Shipped)
        .AddSingleton<IPermissions>(PermissionMatrix.Shipped)
        .AddSingleton(new TextFiles(typeof(PeopleModule).Assembly))
        .AddSingleton(new NavigationEntry("people.matrix.title", MatrixPage.Address, 90, "permissions.see"))
        .AddSingleton(new PageAssembly(typeof(PeopleModule).Assembly));
}
