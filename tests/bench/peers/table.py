"""The figures as a Markdown page and as a plot."""

from xml.sax.saxutils import escape


def markdown(head, tables):
    """`tables`: (title, remark, header, rows); cells are strings."""
    out = [f"# How fast and how exact, beside others\n\n{head}\n"]
    for title, remark, header, rows in tables:
        out.append(f"\n## {title}\n\n{remark}\n\n| " + " | ".join(header) + " |\n|---" + "|---:" * (len(header) - 1) + "|\n")
        out += ["| " + " | ".join(row) + " |\n" for row in rows]
    return "".join(out)


def plot(groups):
    """Horizontal bars on a logarithmic axis from 1/16 to 4096; `groups`: (title, [(name, ratio or None)])."""
    left, width, line = 210, 430, 18
    low, high = -4, 12  # powers of two
    place = {}
    height = 10
    for title, bars in groups:
        place[title] = height
        height += line * (len(bars) + 1) + 14

    def x(power):
        return left + width * (power - low) / (high - low)

    out = [f'<svg xmlns="http://www.w3.org/2000/svg" width="{left + width + 120}" height="{height + 24}" '
           'font-family="sans-serif" font-size="12">\n<title>Wall time, as a multiple of that of celac</title>\n'
           '<rect width="100%" height="100%" fill="#fff"/>\n']
    for power in range(low, high + 1, 2):
        shown = f"1/{2 ** -power}" if power < 0 else str(2 ** power)
        out.append(f'<line x1="{x(power):.1f}" y1="6" x2="{x(power):.1f}" y2="{height}" stroke="#{"333" if power == 0 else "ddd"}"/>'
                   f'<text x="{x(power):.1f}" y="{height + 14}" text-anchor="middle" fill="#333">{shown}</text>\n')
    for title, bars in groups:
        y = place[title] + 12
        out.append(f'<text x="8" y="{y}" font-weight="bold" fill="#111">{escape(title)}</text>\n')
        for name, power, shown in bars:
            y += line
            out.append(f'<text x="{left - 8}" y="{y}" text-anchor="end" fill="#111">{escape(name)}</text>')
            if power is not None:
                begin, end = sorted((x(0), x(max(low, min(high, power)))))
                out.append(f'<rect x="{begin:.1f}" y="{y - 10}" width="{max(end - begin, 1):.1f}" height="12" fill="#2b6cb0"/>')
            out.append(f'<text x="{x(high) + 6:.1f}" y="{y}" fill="#333">{escape(shown)}</text>\n')
    return "".join(out) + "</svg>\n"
