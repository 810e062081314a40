@echo off
rem Starts Tenderpoint. Its data lie in the home of whoever starts it, so a new version can take this folder's place.
setlocal
set "NEED=25"
set "JAVA="
set "OLDER="
if defined JAVA_HOME call :try "%JAVA_HOME%\bin\java.exe"
if not defined JAVA for /f "delims=" %%J in ('where java 2^>nul') do if not defined JAVA call :try "%%J"
if not defined JAVA for /d %%D in ("%ProgramFiles%\Eclipse Adoptium\*" "%ProgramFiles%\Java\*" "%ProgramFiles%\Microsoft\jdk*" "%ProgramFiles%\Zulu\*" "%LOCALAPPDATA%\Programs\Eclipse Adoptium\*") do if not defined JAVA call :try "%%D\bin\java.exe"
if not defined JAVA (
  echo Tenderpoint needs Java %NEED% or newer%OLDER%: install it, for example Eclipse Temurin %NEED%, and start again.>&2
  call :wait
  exit /b 6
)
if not defined TENDERPOINT_DATA set "TENDERPOINT_DATA=%LOCALAPPDATA%\Tenderpoint\data"
rem not a command, as verify
set "STARTS=yes"
set "FIRST=%~1"
if not "%FIRST%"=="" if not "%FIRST:~0,2%"=="--" set "STARTS="
if defined STARTS echo Tenderpoint starts. Its page will be http://localhost:8080, unless you have named another port. Ctrl-C stops it.
rem the first stop keeps how its classes were read, beside the data: later starts are faster, until Java or the program changes
set "KEPT="
if defined STARTS for %%D in ("%TENDERPOINT_DATA%\..") do set "KEPT=%%~fD\start.jsa"
if defined KEPT set KEPT=-XX:+AutoCreateSharedArchive "-XX:SharedArchiveFile=%KEPT%" -Xlog:cds*=off
"%JAVA%" "@%~dp0..\java.options" %TENDERPOINT_JAVA_OPTIONS% %KEPT% -jar "%~dp0..\tenderpoint.jar" %*
set "CODE=%ERRORLEVEL%"
if not "%CODE%"=="0" if not "%CODE%"=="130" call :wait
exit /b %CODE%

rem takes %1 if it is new enough: its first line is like: openjdk version "25.0.3" 2026-04-21
:try
if not exist "%~1" exit /b 0
for /f "tokens=2,3" %%A in ('call "%~1" -version 2^>^&1') do if "%%A"=="version" for /f "tokens=1 delims=.-+" %%M in ("%%~B") do if %%M GEQ %NEED% (set "JAVA=%~1") else (set "OLDER= ^(there is only version %%M^)")
exit /b 0

rem whoever has clicked would not see what was said
:wait
setlocal EnableDelayedExpansion
if not "!CMDCMDLINE: /c =!"=="!CMDCMDLINE!" pause
exit /b 0
