namespace Fulcrum.Core;

/// <summary>A board that the user follows, and how far its newest run came.</summary>
/// <param name="Source">"greenhouse:NAME" or the like, or a page's address.</param>
/// <param name="Run">Number of the newest run; 0: none yet.</param>
/// <param name="Started">When it started.</param>
/// <param name="Finished">When it finished; null: it was stopped, or there was none.</param>
/// <param name="NextPage">Where a stopped run goes on; empty: at the start.</param>
public sealed record FollowedBoard(string Source, long Run, DateTimeOffset? Started, DateTimeOffset? Finished, string NextPage);

/// <summary>What is kept of a page of a board, so that an unchanged one is not sent again.</summary>
/// <param name="ETag">The server's tag of the content; empty: it gave none.</param>
/// <param name="LastModified">The server's date of the content, as it wrote it; empty: it gave none.</param>
/// <param name="NextPage">The address of the page after it; empty: it was the last.</param>
/// <param name="Ids">The ids of the ads on it.</param>
public sealed record PageState(string ETag, string LastModified, string NextPage, IReadOnlyList<string> Ids);
