package eu.socle.platform.print;

import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/** Writes title, author and language into the head of a page, where the renderer looks for them. */
final class PageHead {

    private static final String XHTML = "http://www.w3.org/1999/xhtml";

    private PageHead() {}

    static Document complete(Document page, PdfInfo info) {
        Element root = page.getDocumentElement();
        root.setAttribute("lang", info.language());
        Element head = child(page, root, "head");
        child(page, head, "title").setTextContent(info.title());
        meta(page, head, "author", info.author());
        meta(page, head, "subject", info.title());
        return page;
    }

    private static void meta(Document page, Element head, String name, String content) {
        Element meta = page.createElementNS(namespace(head), "meta");
        meta.setAttribute("name", name);
        meta.setAttribute("content", content);
        head.appendChild(meta);
    }

    private static Element child(Document page, Element parent, String name) {
        NodeList children = parent.getChildNodes();
        for (int i = 0; i < children.getLength(); i++) {
            if (children.item(i) instanceof Element element && name.equals(element.getLocalName())) {
                return element;
            }
        }
        Element created = page.createElementNS(namespace(parent), name);
        parent.insertBefore(created, parent.getFirstChild());
        return created;
    }

    private static String namespace(Element element) {
        return element.getNamespaceURI() == null ? XHTML : element.getNamespaceURI();
    }
}
