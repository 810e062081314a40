# On Windows: makes target\packages\Tenderpoint-VERSION.msi, a service that starts at each boot.
# Needs a JDK 25 in JAVA_HOME and WiX 3 or newer. Not signed: signing is whoever's who delivers it.
$ErrorActionPreference = 'Stop'
$root = Split-Path $PSScriptRoot
$jdk = $env:JAVA_HOME
if (-not $jdk -or -not (Test-Path "$jdk\bin\jpackage.exe")) { throw 'Set JAVA_HOME to a JDK 25 or newer.' }
function Run { & $args[0] $args[1..($args.Count - 1)]; if ($LASTEXITCODE) { throw "$($args[0]) ended with $LASTEXITCODE" } }

$jar = $env:JAR
if (-not $jar) {
  $commit = git -C $root rev-parse --short HEAD
  Run "$root\mvnw.cmd" -B -q -Ppackage '-Dtp.run' '-Dmaven.test.skip=true' "-Dtp.commit=$commit" package
  $jar = (Get-ChildItem "$root\target\tenderpoint-*.jar" | Sort-Object LastWriteTime | Select-Object -Last 1).FullName
}
$version = [regex]::Match((Split-Path $jar -Leaf), '\d+\.\d+\.\d+').Value
$work = "$root\target\packaging\windows"
$out = "$root\target\packages"
Remove-Item -Recurse -Force $work -ErrorAction SilentlyContinue
New-Item -ItemType Directory -Force $work, $out | Out-Null

Run "$jdk\bin\java" '-Djarmode=tools' -jar $jar extract --destination "$work\app" --application-filename tenderpoint.jar
Copy-Item "$root\LICENSE", "$root\CHANGELOG.md", "$root\UPDATING.md" "$work\app"
# as guide_into in common.sh does: how to install and run it, with the pages that it leads to
New-Item -ItemType Directory -Force "$work\app\docs" | Out-Null
Copy-Item "$root\docs\*.md" "$work\app\docs"
Copy-Item -Recurse "$root\docs\decisions" "$work\app\docs"
$guide = Get-Content -Raw -Encoding utf8 "$root\docs\install.md"
$guide = $guide -creplace '\]\(\.\./', '](@' -creplace '\]\(([a-z][^):@]*\.md)', '](docs/$1' -creplace '\]\(@', ']('
[IO.File]::WriteAllText("$work\app\INSTALL.md", $guide)
# the list of what is in it, as every package has it
Push-Location "$work\app"
Run "$jdk\bin\jar" --extract --file tenderpoint.jar META-INF/sbom/application.cdx.json
Pop-Location
Move-Item "$work\app\META-INF\sbom\application.cdx.json" "$work\app\sbom.cdx.json"
Remove-Item -Recurse "$work\app\META-INF"
& "$jdk\bin\java" -jar "$work\app\tenderpoint.jar" licences | Out-File -Encoding utf8 "$work\app\THIRD-PARTY.txt"
# as in every package
$javaOptions = Get-Content "$PSScriptRoot\java.options" | Where-Object { $_ -notmatch '^#' } | ForEach-Object { '--java-options', $_ }
# the modules are those of every package
$modules = ([regex]::Match((Get-Content -Raw "$PSScriptRoot\common.sh"), '(?s)modules="(.*?)"').Groups[1].Value -split '[\s\\]+') -join ','
Run "$jdk\bin\jlink" --add-modules $modules --strip-debug --no-header-files --no-man-pages --compress zip-6 --output "$work\runtime"
Run "$jdk\bin\jpackage" --type msi --launcher-as-service --name Tenderpoint --app-version $version --dest $out `
  --runtime-image "$work\runtime" --input "$work\app" --main-jar tenderpoint.jar --license-file "$root\LICENSE" `
  @javaOptions `
  --java-options "-Dtenderpoint.data=C:\ProgramData\Tenderpoint\data" `
  --win-upgrade-uuid 6f0c2f6e-6f0b-4b0e-9d1c-2a5f4e6b7a10
Get-ChildItem $out
