package org.tenderpoint;

import java.io.File;
import java.io.IOException;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Stream;

/** A program of its own beside the one that a test runs in, with some classes or bundles changed. */
public final class ChangedProgram {

    private ChangedProgram() {}

    /** @param changes a folder whose files stand before those of the same name */
    public static URLClassLoader with(Path changes) throws IOException {
        var urls = Stream.concat(Stream.of(changes), Arrays.stream(
                System.getProperty("java.class.path").split(File.pathSeparator)).map(Path::of))
                .map(ChangedProgram::url).toArray(URL[]::new);
        return new URLClassLoader(urls, ClassLoader.getPlatformClassLoader());
    }

    private static URL url(Path path) {
        try {
            return path.toUri().toURL();
        } catch (MalformedURLException e) {
            throw new IllegalArgumentException(e);
        }
    }
}
