package org.tenderpoint;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.AccessTarget;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.tenderpoint.platform.Texts;
import org.tenderpoint.platform.place.Formats;

/**
 * What is made once, when a class is first used, says nothing in the language of whoever came first: nothing that a
 * static field is made by asks for words of the reader, however many calls away.
 */
@Tag("guard")
class WordsMadeOnceTest {

    private static final JavaClasses PROGRAM = ProgramClasses.ALL;
    private static final Set<String> OF_THE_READER = Set.of("of", "label", "find", "spoken", "small", "alphabet",
            "here");
    /** They ask only when something is wrong, or write what they make in the stored language. */
    private static final Set<String> ALLOWED = Set.of("PlainText", "RowWords", "Letterhead");
    private static final int FAR = 7;

    @Test
    void noStaticFieldHoldsWordsOfAReader() {
        var calls = new HashMap<String, List<String>>();
        var asking = new HashSet<String>();
        PROGRAM.stream()
                .flatMap(type -> Stream.concat(type.getCodeUnits().stream(), type.getStaticInitializer().stream()))
                .filter(unit -> !ALLOWED.contains(unit.getOwner().getSimpleName()))
                .forEach(unit -> {
                    calls.put(unit.getFullName(), called(unit).map(AccessTarget::getFullName).distinct().toList());
                    if (called(unit).anyMatch(WordsMadeOnceTest::asksForTheReader)) {
                        asking.add(unit.getFullName());
                    }
                });

        assertThat(PROGRAM.stream()
                .flatMap(type -> type.getStaticInitializer().stream())
                .flatMap(unit -> ways(unit.getFullName(), calls, asking).stream()))
                .isEmpty();
    }

    private static Stream<? extends AccessTarget> called(JavaCodeUnit unit) {
        return Stream.concat(
                unit.getCallsFromSelf().stream().map(call -> call.getTarget()),
                unit.getMethodReferencesFromSelf().stream().map(reference -> reference.getTarget()));
    }

    private static boolean asksForTheReader(AccessTarget target) {
        return (target.getOwner().isEquivalentTo(Texts.class) || target.getOwner().isEquivalentTo(Formats.class))
                && OF_THE_READER.contains(target.getName())
                && !(target.getOwner().isEquivalentTo(Formats.class) && target.getName().equals("of"));
    }

    /** The shortest way from here to somebody who asks. */
    private static List<List<String>> ways(String from, Map<String, List<String>> calls, Set<String> asking) {
        var seen = new HashSet<String>();
        var open = new ArrayDeque<List<String>>(List.of(List.of(from)));
        while (!open.isEmpty()) {
            var way = open.poll();
            if (asking.contains(way.getLast())) {
                return List.of(way);
            }
            if (way.size() < FAR) {
                calls.getOrDefault(way.getLast(), List.of()).stream().filter(seen::add).forEach(next -> {
                    var longer = new ArrayList<>(way);
                    longer.add(next);
                    open.add(longer);
                });
            }
        }
        return List.of();
    }
}
