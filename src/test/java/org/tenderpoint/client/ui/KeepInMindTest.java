package org.tenderpoint.client.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.dom.Element;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.tenderpoint.client.ClientMark;
import org.tenderpoint.client.ClientMark.Line;
import org.tenderpoint.client.ui.ClientView.KeepInMind;

class KeepInMindTest {

    @Test
    void whatALineWaitsForIsToldByWordIconAndLook() {
        var shown = Arrays.stream(ClientMark.Open.values())
                .map(open -> badge(new Line("question", "Osteoporosis", open))).toList();

        assertThat(shown).extracting(Element::getTextRecursively).containsExactly("Open", "Doesn’t know",
                "Not asked yet");
        assertThat(shown).extracting(badge -> badge.getChild(0).getClassList().toString()).doesNotHaveDuplicates();
        assertThat(shown).extracting(badge -> badge.getClassList().contains("to-ask")).containsExactly(false, false,
                true);
    }

    @Test
    void aLineThatWaitsForNothingHasNoBadge() {
        assertThat(elements(new KeepInMind(List.of(new Line("adapt", "Scoliosis"))).getElement()))
                .noneMatch(element -> element.getClassList().contains("badge"));
    }

    private static Element badge(Line line) {
        return elements(new KeepInMind(List.of(line)).getElement())
                .filter(element -> element.getClassList().contains("badge"))
                .findFirst()
                .orElseThrow();
    }

    private static Stream<Element> elements(Element element) {
        return element.isTextNode()
                ? Stream.empty()
                : Stream.concat(
                        Stream.of(element), element.getChildren().flatMap(KeepInMindTest::elements));
    }
}
