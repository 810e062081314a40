package org.tenderpoint.platform.ui;

import com.vaadin.flow.component.HasValue;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.tenderpoint.platform.draft.Draft;
import org.tenderpoint.platform.draft.Drafts;
import org.tenderpoint.platform.store.file.Json;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/**
 * Stores the content of a small form as a draft, field by field, and restores it when the form is shown again: after a
 * lost session, a restart, or a look at another page. What can no longer be read stays as the form has it.
 */
public class DraftFields {

    private final Drafts drafts;
    private final String form;
    private final ZoneId zone;
    private final SaveState state = new SaveState();
    private final Map<String, Field<?>> fields = new LinkedHashMap<>();
    private int version;

    /** What a draft stores of a form. @param version of the record that was on the screen, where that matters */
    record TypedFields(int version, Map<String, JsonNode> fields) {}

    private record Field<V>(Function<JsonNode, Optional<V>> read, Function<V, Object> write, HasValue<?, V> field) {

        JsonNode written() {
            return Json.part(Optional.ofNullable(field.getValue()).map(write).orElse(null));
        }

        void show(JsonNode kept) {
            try {
                read.apply(kept).ifPresent(field::setValue);
            } catch (JacksonException | IllegalArgumentException unreadable) {
                // an older program stored it; the field stays as it is
            }
        }
    }

    /** @param form the draft's key, e.g. {@code alert:<alert id>} */
    public DraftFields(Drafts drafts, String form, ZoneId zone) {
        this.drafts = drafts;
        this.form = form;
        this.zone = zone;
    }

    /** Whether something was typed in this form and not submitted. */
    public static boolean waits(Drafts drafts, String form) {
        return drafts.load(form, TypedFields.class).isPresent();
    }

    /** @param name of the field in the draft; stays the same from version to version */
    public <V> DraftFields field(String name, Class<V> type, HasValue<?, V> field) {
        fields.put(name, new Field<>(node -> Optional.ofNullable(Json.read(node, type)), value -> value, field));
        return this;
    }

    /** A choice that is kept as its code, since what else is known of it may change. */
    public <V> DraftFields coded(String name, HasValue<?, V> field, Function<V, String> code,
            Function<String, Optional<V>> of) {
        fields.put(name, new Field<>(node -> of.apply(node.stringValue()), code::apply, field));
        return this;
    }

    /** Several choices, each kept as its code, which is one line. */
    public <V> DraftFields several(String name, HasValue<?, Set<V>> field, Function<V, String> code,
            Function<String, Optional<V>> of) {
        return coded(name, field, all -> all.stream().map(code).collect(Collectors.joining("\n")),
                codes -> Optional.of(codes.lines().flatMap(one -> of.apply(one).stream())
                        .collect(Collectors.toSet())));
    }

    public DraftFields text(String name, HasValue<?, String> field) {
        return field(name, String.class, field);
    }

    /** The record's version that the fields show now. */
    public DraftFields version(int seen) {
        version = seen;
        return this;
    }

    /**
     * Restores what was typed, and stores what is typed from now on. Call it after adding all fields.
     *
     * @return the version of the record that the draft is based on; empty if there is no draft
     */
    public Optional<Integer> start() {
        var kept = drafts.load(form, TypedFields.class);
        kept.map(Draft::value).ifPresent(typed -> {
            version = typed.version();
            typed.fields().forEach(
                    (name, value) -> Optional.ofNullable(fields.get(name)).ifPresent(field -> field.show(value)));
        });
        var saving = new Autosave(drafts, form, state, zone, this::typed).careful();
        kept.ifPresent(draft -> saving.resumed(draft.savedAt()));
        saving.watch(fields.values().stream().map(Field::field).toArray(HasValue<?, ?>[]::new));
        return kept.map(draft -> draft.value().version());
    }

    private TypedFields typed() {
        var values = new LinkedHashMap<String, JsonNode>();
        fields.forEach((name, field) -> {
            var written = field.written();
            // what cannot be read yet is no value, and nothing to restore
            if (!written.isNull()) {
                values.put(name, written);
            }
        });
        return new TypedFields(version, values);
    }

    /** Shows when it was stored. */
    public SaveState state() {
        return state;
    }

    /** Deletes the draft: the form was submitted, or given up. */
    public void discard() {
        drafts.discard(form);
        state.clear();
    }
}
