namespace Cordon.Modules.Screening;

/// <summary>The rows of the permission matrix that the doors and pages of this module name.</summary>
public static class Permissions
{
    public const string Ask = "screening.ask";
    public const string Receipt = "screening.receipt";
    public const string WhatIf = "screening.what-if";
    public const string SeeParties = "parties.see";
    public const string RegisterParties = "parties.register";
    public const string SeeLists = "lists.see";
    public const string ImportLists = "lists.import";
}
