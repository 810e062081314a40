package org.tenderpoint.platform.about;

import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.tenderpoint.platform.ShippedFile;
import org.tenderpoint.platform.store.file.Json;

/** Libraries that are delivered with the program, from the list that packaging makes (CycloneDX). */
public final class ShippedParts {

    private static final String LIST = "/META-INF/sbom/application.cdx.json";

    private ShippedParts() {}

    /** One of them; its licences by name. */
    public record Part(String name, String version, String licences) {

        static final String UNNAMED = "in its own file";
    }

    /** All, by name; none in a program that was not packaged. */
    public static List<Part> all() {
        return ShippedFile.find(LIST).map(ShippedParts::read).orElse(List.of());
    }

    static List<Part> read(String json) {
        return nonNull(Json.read(json, Bill.class).components()).map(Component::part)
                .sorted(Comparator.comparing(Part::name)).toList();
    }

    private static <T> Stream<T> nonNull(@Nullable List<T> values) {
        return Stream.ofNullable(values).flatMap(List::stream);
    }

    record Bill(@Nullable List<Component> components) {}

    record Component(@Nullable String group, String name, @Nullable String version, @Nullable List<Choice> licenses) {

        Part part() {
            return new Part(Stream.of(group, name).filter(Objects::nonNull).filter(text -> !text.isBlank())
                    .collect(Collectors.joining(":")), Objects.requireNonNullElse(version, ""),
                    nonNull(licenses).flatMap(choice -> choice.words().stream()).distinct()
                            .collect(Collectors.collectingAndThen(Collectors.joining(", "),
                                    words -> words.isEmpty() ? Part.UNNAMED : words)));
        }
    }

    record Choice(@Nullable Licence license, @Nullable String expression) {

        Optional<String> words() {
            return Optional.ofNullable(expression)
                    .or(() -> Optional.ofNullable(license).map(Licence::id))
                    .or(() -> Optional.ofNullable(license).map(Licence::name));
        }
    }

    record Licence(@Nullable String id, @Nullable String name) {}
}
