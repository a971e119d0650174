@echo off
rem Runs Fulcrum from the source tree on Windows; dotnet itself sees whether anything must be built.
setlocal
set DOTNET_CLI_TELEMETRY_OPTOUT=1
set DOTNET_NOLOGO=1
where dotnet >nul 2>nul || (echo fulcrum: the .NET SDK 10 is not on the PATH. Install it from https://dot.net and run this again. 1>&2 & exit /b 3)
rem The pages are a program of their own, beside the first.
if /i "%~1"=="serve" (
  for %%p in (Cli Web) do dotnet publish "%~dp0src\Fulcrum.%%p\Fulcrum.%%p.csproj" -c Release -o "%~dp0artifacts\fulcrum" -v quiet -p:NuGetLockFilePath=obj/fulcrum.lock.json || exit /b 3
  dotnet "%~dp0artifacts\fulcrum\Fulcrum.Cli.dll" %*
  exit /b
)
dotnet run --project "%~dp0src\Fulcrum.Cli\Fulcrum.Cli.csproj" -c Release -v quiet -- %*
