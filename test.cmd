@echo off
rem Passes the tests on Windows; tests whose programs are absent skip with a reason.
setlocal
set DOTNET_CLI_TELEMETRY_OPTOUT=1
set DOTNET_NOLOGO=1
where dotnet >nul 2>nul || (echo test: the .NET SDK 10 is not on the PATH. Install it from https://dot.net and run this again. 1>&2 & exit /b 3)
cd /d "%~dp0"
dotnet test --solution Fulcrum.slnx -c Release %*
