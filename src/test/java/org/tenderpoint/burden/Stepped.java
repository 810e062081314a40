package org.tenderpoint.burden;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.net.MalformedURLException;
import java.net.URI;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.tools.FileObject;
import javax.tools.ForwardingJavaFileManager;
import javax.tools.JavaFileManager;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.jspecify.annotations.Nullable;

/**
 * The program with one number changed, beside the one that runs: its rules are compiled anew in memory, and everything
 * of ours is loaded once more on top of them. No switch in the program can change a rule.
 */
final class Stepped extends URLClassLoader {

    private static final Path MAIN = Path.of("src/main/java/org/tenderpoint");
    private static final Path PEOPLE = Path.of("src/test/resources/burden");
    private static final String OURS = "org.tenderpoint.";
    /** Numbers are copied into whatever reads them, so all of these are compiled. */
    private static final List<String> RULES = List.of("vocabulary", "screening/rules", "followup/rules");

    private final Map<String, byte[]> classes = new HashMap<>();
    private final Map<String, byte[]> files = new HashMap<>();

    /** One change of a file. @param file {@code screening/rules/PlanRules}, or of the people */
    record Change(String file, String from, String to) {

        boolean ofPeople() {
            return file.endsWith(".yaml");
        }

        Path path() {
            return ofPeople() ? PEOPLE.resolve(file) : MAIN.resolve(file + ".java");
        }

        String text() {
            return Stepped.text(path());
        }

        String in(String text) {
            var pattern = Pattern.compile(
                    Arrays.stream(from.split(" ")).map(Pattern::quote).collect(Collectors.joining("\\s*")));
            if (pattern.matcher(text).results().count() != 1) {
                throw new IllegalStateException("Not once in " + file + ": " + from);
            }
            return pattern.matcher(text).replaceFirst(Matcher.quoteReplacement(to));
        }
    }

    Stepped(List<Change> changes) {
        super(ours(), Stepped.class.getClassLoader());
        var texts = new HashMap<Path, String>();
        changes.forEach(change -> texts.merge(change.path(), change.in(change.text()),
                (before, _) -> change.in(before)));
        texts.forEach((path, text) -> {
            if (path.startsWith(PEOPLE)) {
                files.put("burden/" + path.getFileName(), text.getBytes(StandardCharsets.UTF_8));
            }
        });
        if (changes.stream().anyMatch(change -> !change.ofPeople())) {
            compile(texts);
        }
    }

    private static String text(Path path) {
        try {
            return Files.readString(path);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static URL[] ours() {
        return Stream.of("target/classes/", "target/test-classes/").map(folder -> {
            try {
                return Path.of(folder).toUri().toURL();
            } catch (MalformedURLException e) {
                throw new IllegalStateException(e);
            }
        }).toArray(URL[]::new);
    }

    // --- compiled in memory

    private void compile(Map<Path, String> changed) {
        var compiler = ToolProvider.getSystemJavaCompiler();
        var sources = new ArrayList<JavaFileObject>();
        for (var folder : RULES) {
            try (var found = Files.walk(MAIN.resolve(folder))) {
                found.filter(path -> path.toString().endsWith(".java"))
                        .forEach(path -> sources.add(new Source(path, changed.getOrDefault(path, text(path)))));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        var said = new ByteArrayOutputStream();
        try (var manager = new InMemory(compiler.getStandardFileManager(null, null, StandardCharsets.UTF_8))) {
            var options = List.of("-proc:none", "-nowarn", "-parameters", "-implicit:none",
                    "-classpath", "target/classes" + File.pathSeparator
                            + System.getProperty("java.class.path"));
            boolean good = compiler.getTask(new OutputStreamWriter(said, StandardCharsets.UTF_8), manager, null,
                    options, null, sources).call();
            if (!good) {
                throw new IllegalStateException(said.toString(StandardCharsets.UTF_8));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static final class Source extends SimpleJavaFileObject {

        private final String text;

        Source(Path path, String text) {
            super(path.toUri(), Kind.SOURCE);
            this.text = text;
        }

        @Override
        public CharSequence getCharContent(boolean ignoreErrors) {
            return text;
        }
    }

    private final class InMemory extends ForwardingJavaFileManager<StandardJavaFileManager> {

        InMemory(StandardJavaFileManager standard) {
            super(standard);
        }

        @Override
        public JavaFileObject getJavaFileForOutput(
                JavaFileManager.Location location, String name, JavaFileObject.Kind kind,
                @Nullable FileObject sibling) {
            return new SimpleJavaFileObject(URI.create("mem:///" + name.replace('.', '/')), kind) {

                @Override
                public OutputStream openOutputStream() {
                    return new ByteArrayOutputStream() {

                        @Override
                        public void close() {
                            classes.put(name, toByteArray());
                        }
                    };
                }
            };
        }
    }

    // --- ours first

    @Override
    protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
        if (!name.startsWith(OURS)) {
            return super.loadClass(name, resolve);
        }
        synchronized (getClassLoadingLock(name)) {
            var loaded = findLoadedClass(name);
            if (loaded != null) {
                return loaded;
            }
            var changed = classes.get(name);
            return changed == null ? findClass(name) : defineClass(name, changed, 0, changed.length);
        }
    }

    @Override
    public @Nullable InputStream getResourceAsStream(String name) {
        var changed = files.get(name);
        return changed == null ? super.getResourceAsStream(name) : new ByteArrayInputStream(changed);
    }
}
