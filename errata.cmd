@echo off
rem Runs Errata. In a checkout of the sources it builds the generator first when it is missing or
rem older than they are; a second run starts the JVM directly.
rem
rem   ERRATA_JAVA_HOME   the Java to use (25 or newer), before JAVA_HOME, PATH and the usual places
rem   ERRATA_JAVA_OPTS   further JVM options
rem
rem Exit codes are Errata's own; 3 also when there is no Java or the generator cannot be built.

setlocal EnableExtensions DisableDelayedExpansion
set "NEED=25"
set "ROOT=%~dp0"
set "ROOT=%ROOT:~0,-1%"
set "JAVA_FOUND="

if exist "%ROOT%\generator\site\pom.xml" (
  set "TARGET=%ROOT%\generator\site\target"
  set "JAR=%ROOT%\generator\site\target\errata.jar"
  set "SAMPLE=%ROOT%\generator\site\src\training"
  set "SOURCES=yes"
) else (
  set "JAR=%ROOT%\lib\errata.jar"
  set "SAMPLE=%ROOT%\lib\training"
  set "SOURCES="
)
if not defined SOURCES if not exist "%JAR%" (
  >&2 echo errata: "%JAR%" is missing; unpack the distribution again
  exit /b 3
)

rem --- which Java: the first that fits --------------------------------------------------------------

if defined ERRATA_JAVA_HOME (
  call :consider "%ERRATA_JAVA_HOME%"
  if not defined JAVA_FOUND (
    >&2 echo errata: ERRATA_JAVA_HOME is "%ERRATA_JAVA_HOME%", but Errata needs a Java %NEED% or newer there
    exit /b 3
  )
)
if not defined JAVA_FOUND if defined JAVA_HOME call :consider "%JAVA_HOME%"
if not defined JAVA_FOUND for /f "delims=" %%J in ('where java.exe 2^>nul') do call :consider "%%~dpJ.."
if not defined JAVA_FOUND for /d %%V in (
  "%ProgramFiles%\Eclipse Adoptium" "%ProgramFiles%\Java" "%ProgramFiles%\Microsoft" "%ProgramFiles%\Zulu"
  "%ProgramFiles%\Amazon Corretto" "%ProgramFiles%\BellSoft" "%ProgramFiles%\OpenJDK"
  "%USERPROFILE%\.jdks" "%USERPROFILE%\.sdkman\candidates\java" "%USERPROFILE%\scoop\apps"
  "%LOCALAPPDATA%\Programs\Eclipse Adoptium"
) do for /d %%J in ("%%~V\*") do (
  call :consider "%%~J"
  call :consider "%%~J\current"
)
if not defined JAVA_FOUND (
  >&2 echo errata: no Java %NEED% or newer was found.
  >&2 echo errata: Install one, for example from https://adoptium.net/temurin/releases/?version=%NEED%,
  >&2 echo errata: or set JAVA_HOME to the folder of one that you have.
  exit /b 3
)

rem --- the generator --------------------------------------------------------------------------------

if defined SOURCES (
  call :build_when_stale
  if errorlevel 1 exit /b 3
)

rem --- how it starts --------------------------------------------------------------------------------

rem Measured: the small compiler and the serial collector win up to 10,000 entries.
set FLAGS=-XX:+UseSerialGC -XX:TieredStopAtLevel=1 -XX:MaxRAMPercentage=60 -XX:+UseCompressedOops -Xlog:disable -Xlog:all=warning,aot*=off,cds*=off:stderr

rem The cache of loaded classes belongs to this jar and this Java. A cache that the JVM cannot use is
rem no message. It is made in the background, from the sample site, and appears under its name when whole.
set "AOT="
if not defined LOCALAPPDATA goto run
set "CACHES=%LOCALAPPDATA%\errata"
set "KEY=%JAR%"
call :as_file_name
set "OF_JAR=%KEY:~-100%"
set "KEY=%JAVA_FOUND%-%JAVA_VERSION_FOUND%"
for %%F in ("%JAR%") do set "KEY=%KEY%-%%~zF-%%~tF"
call :as_file_name
set "CACHE=%CACHES%\%OF_JAR%@%KEY:~-80%.aot"
if exist "%CACHE%" (
  for %%F in ("%CACHE%") do if not "%%~zF"=="0" set AOT="-XX:AOTCache=%CACHE%"
  goto run
)
if defined CI goto run
if not exist "%SAMPLE%" goto run
if not exist "%CACHES%" md "%CACHES%" 2>nul
if not exist "%CACHES%" goto run
rem What a killed training left behind.
forfiles /p "%CACHES%" /m *.training /d -1 /c "cmd /c rd /s /q @path" >nul 2>nul
md "%CACHE%.training" 2>nul || goto run
xcopy /e /i /q "%SAMPLE%" "%CACHE%.training\site" >nul 2>nul
rem ping waits: timeout refuses to without a console.
>"%CACHE%.training\train.cmd" (
  echo @echo off
  echo ping -n 6 127.0.0.1 ^>nul
  echo "%JAVA_FOUND%\bin\java.exe" %FLAGS% "-XX:AOTCacheOutput=%CACHE%.training\aot" -jar "%JAR%" build --site "%CACHE%.training\site" --out "%CACHE%.training\out"
  echo if not exist "%CACHE%.training\aot" type nul ^>"%CACHE%.training\aot"
  echo del /q "%CACHES%\%OF_JAR%@*.aot" 2^>nul
  echo move /y "%CACHE%.training\aot" "%CACHE%" ^>nul
  echo ^(goto^) 2^>nul ^& rd /s /q "%CACHE%.training"
)
start "" /b /low cmd /c ""%CACHE%.training\train.cmd"" <nul >nul 2>nul

:run
"%JAVA_FOUND%\bin\java.exe" %FLAGS% %AOT% %ERRATA_JAVA_OPTS% -jar "%JAR%" %*
exit /b %ERRORLEVEL%

rem --------------------------------------------------------------------------------------------------

rem Takes the folder as JAVA_FOUND when its release file says that it is new enough; building needs a
rem compiler, so in a checkout only a JDK counts.
:consider
if defined JAVA_FOUND exit /b 0
if not exist "%~1\bin\java.exe" exit /b 0
if not exist "%~1\release" exit /b 0
if defined SOURCES if not exist "%~1\bin\javac.exe" exit /b 0
set "VERSION="
for /f "usebackq tokens=1,* delims==" %%A in ("%~1\release") do if "%%A"=="JAVA_VERSION" set "VERSION=%%~B"
if not defined VERSION exit /b 0
for /f "tokens=1 delims=.-+_" %%M in ("%VERSION%") do set "MAJOR=%%M"
if %MAJOR% LSS %NEED% exit /b 0
set "JAVA_FOUND=%~f1"
set "JAVA_VERSION_FOUND=%VERSION%"
exit /b 0

:build_when_stale
powershell -NoProfile -NonInteractive -Command ^
  "$jar = Get-Item -LiteralPath $env:JAR -ErrorAction SilentlyContinue; if (-not $jar) { exit 1 };" ^
  "$built = $jar.LastWriteTimeUtc; $stamp = Get-Item -LiteralPath (Join-Path $env:TARGET 'launcher.stamp') -ErrorAction SilentlyContinue;" ^
  "if ($stamp -and $stamp.LastWriteTimeUtc -gt $built) { $built = $stamp.LastWriteTimeUtc };" ^
  "$places = 'pom.xml','generator\match\pom.xml','generator\site\pom.xml','generator\match\src\main','generator\site\src\main','templates','static' | ForEach-Object { Join-Path $env:ROOT $_ };" ^
  "$newer = Get-Item -LiteralPath $places -ErrorAction SilentlyContinue | ForEach-Object { $_; if ($_.PSIsContainer) { Get-ChildItem -LiteralPath $_.FullName -Recurse } } | Where-Object { $_.LastWriteTimeUtc -gt $built } | Select-Object -First 1;" ^
  "if ($newer) { exit 1 } else { exit 0 }"
if not errorlevel 1 exit /b 0
if not exist "%TARGET%" md "%TARGET%"
>&2 echo Building the generator...
rem An open file is the lock: the system closes it whatever ends its owner. Standard error is silenced
rem for what cmd says when somebody else holds it; Maven's own words go to a file in any case.
if exist "%TARGET%\launcher.done" del "%TARGET%\launcher.done"
2>nul (
  9>"%TARGET%\launcher.lock" call :build
)
if not exist "%TARGET%\launcher.done" (
  ping -n 3 127.0.0.1 >nul
  goto build_when_stale
)
if exist "%TARGET%\launcher.failed" (
  type "%TARGET%\launcher.log" >&2
  >&2 echo errata: the generator could not be built; Maven's words are above
  exit /b 1
)
exit /b 0

:build
if exist "%TARGET%\launcher.failed" del "%TARGET%\launcher.failed"
type nul >"%TARGET%\launcher.started"
setlocal
set "JAVA_HOME=%JAVA_FOUND%"
pushd "%ROOT%"
call "%ROOT%\mvnw.cmd" -B -q -ntp package -pl generator/site -am -Dmaven.test.skip=true -Dspotless.check.skip=true <nul >"%TARGET%\launcher.log" 2>&1
set "STATUS=%ERRORLEVEL%"
popd
endlocal & set "STATUS=%STATUS%"
if "%STATUS%"=="0" (
  move /y "%TARGET%\launcher.started" "%TARGET%\launcher.stamp" >nul
) else (
  type nul >"%TARGET%\launcher.failed"
)
type nul >"%TARGET%\launcher.done"
exit /b 0

rem KEY with everything that a file name cannot hold replaced.
:as_file_name
set "KEY=%KEY:\=_%"
set "KEY=%KEY:/=_%"
set "KEY=%KEY::=_%"
set "KEY=%KEY: =_%"
set "KEY=%KEY:+=_%"
exit /b 0
