namespace CrmWeb.Jobs;

/// <summary>Carries out rows that wait (依次执行), one after the other.</summary>
internal static class WaitingRows
{
    /// <summary>One that fails must not keep the others waiting; its row says why.</summary>
    /// <returns>How many were begun.</returns>
    public static async Task<int> EachAsync(
        Func<CancellationToken, Task<int?>> next, Func<int, CancellationToken, Task> carryOut, Action<int, Exception> failed, CancellationToken stopping)
    {
        for (var begun = 0; ; begun++)
        {
            if (await next(stopping) is not { } id)
                return begun;

            try
            {
                await carryOut(id, stopping);
            }
            catch (Exception failure) when (failure is not OperationCanceledException)
            {
                failed(id, failure);
            }
        }
    }
}
