package org.tenderpoint.platform.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tenderpoint.platform.ui.Styled.*;

import com.vaadin.flow.component.html.Span;
import org.junit.jupiter.api.Test;

class StyledTest {

    @Test
    void eachWordOfTheClassesIsAClassOfItsOwnInTheOrderGiven() {
        assertThat(div("row wrap", new Span()).getElement().getAttribute("class")).isEqualTo("row wrap");
        assertThat(paragraph("muted", "said").getElement().getOuterHTML()).isEqualTo("<p class=\"muted\">said</p>");
    }

    @Test
    void classesThatAComponentHasStay() {
        var button = styled(Buttons.soft("Go", click -> {}), "wide");
        assertThat(button.getClassNames()).containsExactly("soft", "wide");
    }

    @Test
    void aSpanHoldsTextOrComponents() {
        assertThat(span("strong", "Ana").getText()).isEqualTo("Ana");
        assertThat(span("strong", new Span(), new Span()).getChildren()).hasSize(2);
    }
}
