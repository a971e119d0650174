namespace Fulcrum.Core;

/// <summary>An ad on a board, as far as a run over the board has it.</summary>
/// <param name="Id">The board's id of it.</param>
/// <param name="Listing">Hash of its entry in the board's list, where the text is a request of its own; else null.</param>
/// <param name="Ad">The ad; null: it is known to be as it was.</param>
public sealed record BoardAd(string Id, byte[]? Listing, Ad? Ad);

/// <summary>A page of a board that was read, or the part of one that is ready.</summary>
/// <param name="Address">Its address.</param>
/// <param name="Ads">Its ads.</param>
/// <param name="State">What to keep of it; null while more of the page follows.</param>
/// <param name="IsGone">True when the page no longer exists, so that its ads are closed.</param>
public sealed record BoardPage(string Address, IReadOnlyList<BoardAd> Ads, PageState? State, bool IsGone = false);
