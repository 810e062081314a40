package org.tenderpoint.platform.chart;

import java.io.IOException;
import java.io.StringReader;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.tenderpoint.platform.chart.Chart.ChartStyle;
import org.w3c.dom.Element;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

/** A drawing, read again as XML: what is not well-formed fails here. */
record Drawn(Element svg) {

    static Drawn of(Chart chart, ChartStyle look) {
        try {
            var factory = DocumentBuilderFactory.newInstance();
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            factory.setNamespaceAware(true);
            return new Drawn(factory.newDocumentBuilder()
                    .parse(new InputSource(new StringReader(chart.svg(look))))
                    .getDocumentElement());
        } catch (ParserConfigurationException | SAXException | IOException e) {
            throw new AssertionError(chart.svg(look), e);
        }
    }

    double width() {
        return Double.parseDouble(svg.getAttribute("viewBox").split(" ")[2]);
    }

    double height() {
        return Double.parseDouble(svg.getAttribute("viewBox").split(" ")[3]);
    }

    List<Element> all(String name) {
        var found = svg.getElementsByTagNameNS("*", name);
        return IntStream.range(0, found.getLength()).mapToObj(i -> (Element) found.item(i)).toList();
    }

    Element mark(String key) {
        return first(all("g"), group -> group.getAttribute("data-key").equals(key));
    }

    /** The first of these elements inside the mark. */
    Element in(String key, String name) {
        var found = mark(key).getElementsByTagNameNS("*", name);
        return (Element) found.item(0);
    }

    Element text(String words) {
        return first(all("text"), text -> text.getTextContent().equals(words));
    }

    List<String> texts() {
        return all("text").stream().map(Element::getTextContent).toList();
    }

    static double number(Element element, String attribute) {
        return Double.parseDouble(element.getAttribute(attribute));
    }

    private static Element first(List<Element> elements, Predicate<Element> wanted) {
        return elements.stream().filter(wanted).findFirst().orElseThrow();
    }
}
