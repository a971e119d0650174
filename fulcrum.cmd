@echo off
rem Runs Fulcrum from the source tree on Windows; dotnet itself sees whether anything must be built.
setlocal
set DOTNET_CLI_TELEMETRY_OPTOUT=1
set DOTNET_NOLOGO=1
where dotnet >nul 2>nul || (echo fulcrum: the .NET SDK 10 is not on the PATH. Install it from https://dot.net and run this again. 1>&2 & exit /b 3)
dotnet run --project "%~dp0src\Fulcrum.Cli\Fulcrum.Cli.csproj" -c Release -v quiet -- %*
