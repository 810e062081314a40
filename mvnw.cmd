@echo off
rem Builds and runs Tenderpoint. Needs a JDK 25 or newer; gets Maven by itself or uses the installed one.
setlocal
set "NEED=25"
set "ROOT=%~dp0"
set "JDK="
if defined JAVA_HOME call :try "%JAVA_HOME%"
if not defined JDK for /f "delims=" %%J in ('where javac 2^>nul') do if not defined JDK for %%H in ("%%~dpJ..") do call :try "%%~fH"
if not defined JDK for /d %%D in ("%ProgramFiles%\Eclipse Adoptium\*" "%ProgramFiles%\Java\*" "%ProgramFiles%\Microsoft\jdk*" "%ProgramFiles%\Zulu\*" "%LOCALAPPDATA%\Programs\Eclipse Adoptium\*" "%USERPROFILE%\.jdks\*") do if not defined JDK call :try "%%D"
if not defined JDK (
  echo Tenderpoint needs a JDK %NEED% or newer ^(not only a JRE^). Install one, or set JAVA_HOME to it.>&2
  exit /b 1
)
set "JAVA_HOME=%JDK%"

for /f "usebackq tokens=1,* delims==" %%A in ("%ROOT%.mvn\wrapper\maven-wrapper.properties") do (
  if "%%A"=="distributionUrl" set "URL=%%B"
  if "%%A"=="distributionSha512Sum" set "SUM=%%B"
)
for %%F in ("%URL:/=\%") do set "NAME=%%~nxF"
set "NAME=%NAME:-bin.tar.gz=%"
if not defined MAVEN_USER_HOME set "MAVEN_USER_HOME=%USERPROFILE%\.m2"
set "DISTS=%MAVEN_USER_HOME%\wrapper\dists"
set "MVN=%DISTS%\%NAME%\bin\mvn.cmd"
if exist "%MVN%" goto run
call :fetch && goto run
set "MVN="
for /f "delims=" %%M in ('where mvn.cmd 2^>nul') do if not defined MVN set "MVN=%%M"
if not defined MVN (
  echo No Maven: could not fetch %URL%, and no mvn 3.8 or newer is installed.>&2
  exit /b 1
)

:run
cd /d "%ROOT%"
rem build and run only: the profile for tests stays off
if "%~1"=="" (call "%MVN%" -Dtp.run) else (call "%MVN%" %*)
exit /b %ERRORLEVEL%

rem takes %1 as the JDK if it is one of the needed version; it says: javac 25.0.3
:try
if not exist "%~1\bin\javac.exe" exit /b 0
for /f "tokens=1,2" %%A in ('^""%~1\bin\javac.exe" -version 2^>^&1^"') do if "%%A"=="javac" for /f "tokens=1 delims=.-+" %%M in ("%%B") do if %%M GEQ %NEED% set "JDK=%~1"
exit /b 0

rem curl, tar and certutil are parts of Windows since 2018
:fetch
set "TMPDIR=%TEMP%\tenderpoint-maven-%RANDOM%"
mkdir "%TMPDIR%" || exit /b 1
echo Fetching %NAME% ...>&2
curl -fsSL --connect-timeout 10 -o "%TMPDIR%\m.tgz" "%URL%" || goto failed
set "IS="
for /f "skip=1 delims=" %%L in ('certutil -hashfile "%TMPDIR%\m.tgz" SHA512') do if not defined IS set "IS=%%L"
if /i not "%IS: =%"=="%SUM%" (
  echo Wrong checksum of %URL%>&2
  goto failed
)
tar -xzf "%TMPDIR%\m.tgz" -C "%TMPDIR%" || goto failed
if not exist "%DISTS%" mkdir "%DISTS%"
move "%TMPDIR%\%NAME%" "%DISTS%\%NAME%" >nul || goto failed
rmdir /s /q "%TMPDIR%"
exit /b 0
:failed
rmdir /s /q "%TMPDIR%" 2>nul
exit /b 1
