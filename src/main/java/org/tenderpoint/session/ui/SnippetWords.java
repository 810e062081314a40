package org.tenderpoint.session.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;
import java.util.List;
import org.tenderpoint.session.SnippetRecord;
import tools.jackson.databind.node.JsonNodeFactory;

/** Writes snippets into the text areas that stand beside it, while they are typed into. Shows nothing itself. */
@Tag("snippet-words")
@JsModule("context://components/snippet-words.js")
class SnippetWords extends Component {

    SnippetWords(List<SnippetRecord> snippets) {
        var texts = JsonNodeFactory.instance.objectNode();
        snippets.forEach(snippet -> texts.put(snippet.word(), snippet.text()));
        getElement().setPropertyJson("snippets", texts);
    }
}
