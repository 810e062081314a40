#!/bin/sh
# Makes target/packages/tenderpoint-VERSION-ARCHITECTURE-image.tar, without a Docker daemon: an image for "docker load" or
# "podman load", for machines like this one (amd64, arm64): its Java is made and its cache is trained by running them.
# In the form of "docker save", since Docker takes OCI's only where its newer store is switched on; Podman takes both.
# It holds Debian's C library, fonts and busybox (for the health check), a Java of its own, and the program.
# Needs Debian's apt, since the image's base is a few packages from it; Jib writes the layers.
. "$(dirname "$0")/common.sh"
need apt-get dpkg-deb curl
find_jdk
find_jar
arch=$(dpkg --print-architecture)
image=$out/tenderpoint-$version-$arch-image.tar
tree=$work/image
rm -rf "$tree"
# Jib asks for what was compiled: nothing, here
mkdir -p "$tree/target/classes" "$tree/debs" "$tree/base/bin" "$tree/base/etc" "$tree/base/tmp" "$tree/java/opt" "$tree/lib/opt/tenderpoint" "$tree/app/opt"
unpack_into "$tree/app/opt/tenderpoint"
make_runtime "$tree/app/opt/tenderpoint"
train "$tree/app/opt/tenderpoint" "$runtime/bin/java"
cp -R "$runtime" "$tree/java/opt/java"
# what changes seldom is a layer of its own
mv "$tree/app/opt/tenderpoint/lib" "$tree/lib/opt/tenderpoint/lib"

# Java draws the letters of charts with the system's fonts, and fails where there are none; papers take those of Chinese,
# Japanese, Korean and Thai from them
(cd "$tree/debs" && apt-get download -q libc6 busybox-static libfontconfig1 libfreetype6 libexpat1 libpng16-16 zlib1g libbrotli1 \
  fonts-dejavu-core fonts-wqy-microhei fonts-tlwg-loma-ttf >/dev/null)
for deb in "$tree"/debs/*.deb; do dpkg-deb -x "$deb" "$tree/debs/all"; done
# their licences go with them
find "$tree/debs/all/usr/share/doc" -type f ! -name copyright -delete
for part in lib lib64 usr/lib usr/share/fonts usr/share/doc; do
  if [ -d "$tree/debs/all/$part" ]; then mkdir -p "$tree/base/$part" && cp -a "$tree/debs/all/$part/." "$tree/base/$part"; fi
done
cp -R /usr/share/common-licenses "$tree/base/usr/share"
mkdir "$tree/base/etc/fonts"
echo '<fontconfig><dir>/usr/share/fonts</dir><cachedir>/tmp/fonts</cachedir></fontconfig>' >"$tree/base/etc/fonts/fonts.conf"
cp "$tree/debs/all/bin/busybox" "$tree/base/bin/busybox"
# copies, not links: not every tool that reads an image follows them
for command in sh wget; do cp "$tree/base/bin/busybox" "$tree/base/bin/$command"; done
echo 'tenderpoint:x:10001:10001::/var/lib/tenderpoint:/bin/sh' >"$tree/base/etc/passwd"
echo 'tenderpoint:x:10001:' >"$tree/base/etc/group"
# Not the two volumes, and the program does not start in one: Jib gives every folder to root, and Docker gives an empty
# volume to whoever has its folder in the image, even after it was given to the program's user (compose.yaml, folders).

paths=''
for layer in base java lib app; do paths="$paths<path><from>$tree/$layer</from><into>/</into></path>"; done
cat >"$tree/pom.xml" <<END
<project xmlns="http://maven.apache.org/POM/4.0.0">
  <modelVersion>4.0.0</modelVersion>
  <groupId>org.tenderpoint</groupId>
  <artifactId>image</artifactId>
  <version>$version</version>
  <build><plugins><plugin>
    <groupId>com.google.cloud.tools</groupId>
    <artifactId>jib-maven-plugin</artifactId>
    <version>3.5.1</version>
    <configuration>
      <from>
        <image>scratch</image>
        <platforms><platform><architecture>$arch</architecture><os>linux</os></platform></platforms>
      </from>
      <to><image>tenderpoint:$version</image></to>
      <outputPaths><tar>$image</tar></outputPaths>
      <extraDirectories>
        <paths>$paths</paths>
        <permissions>
          <!-- where nothing is mounted there, and where an engine gives its tmpfs the mode of the folder below -->
          <permission><file>/tmp</file><mode>777</mode></permission>
          <permission><file>/bin/*</file><mode>755</mode></permission>
          <permission><file>/lib*/**</file><mode>755</mode></permission>
          <permission><file>/opt/java/bin/*</file><mode>755</mode></permission>
          <permission><file>/opt/java/lib/jspawnhelper</file><mode>755</mode></permission>
        </permissions>
      </extraDirectories>
      <container>
        <format>Docker</format>
        <mainClass>org.tenderpoint.Tenderpoint</mainClass>
        <user>10001:10001</user>
        <volumes><volume>/var/lib/tenderpoint</volume><volume>/var/lib/tenderpoint-backups</volume></volumes>
        <ports><port>8080</port></ports>
        <environment>
          <TENDERPOINT_DATA>/var/lib/tenderpoint/data</TENDERPOINT_DATA>
          <TENDERPOINT_BACKUPS>/var/lib/tenderpoint-backups</TENDERPOINT_BACKUPS>
        </environment>
        <entrypoint><entry>/opt/java/bin/java</entry>$(for option in $java_options; do printf '<entry>%s</entry>' "$option"; done)<entry>-XX:AOTCache=/opt/tenderpoint/tenderpoint.aot</entry><entry>-jar</entry><entry>/opt/tenderpoint/tenderpoint.jar</entry></entrypoint>
      </container>
    </configuration>
  </plugin></plugins></build>
</project>
END
JAVA_HOME=$jdk "$root/mvnw" -B -q -f "$tree/pom.xml" com.google.cloud.tools:jib-maven-plugin:3.5.1:buildTar
# how it is run
cp "$here/compose.yaml" "$here/Caddyfile" "$here/Caddyfile.two" "$out"
ls -l "$image"
