namespace Fulcrum.Core;

/// <summary>Somebody the person knows, from an exported network.</summary>
/// <param name="Name">First and last name.</param>
/// <param name="Employer">Where they work, or empty.</param>
/// <param name="Title">As what, or empty.</param>
/// <param name="Since">When they were connected, where it is said.</param>
public sealed record ResumeConnection(string Name, string Employer, string Title, DateOnly? Since);
