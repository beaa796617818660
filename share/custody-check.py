#!/usr/bin/env python3
"""Checks a custody log or a proof that Earmark exported, without Earmark.

    custody-check.py {log,proof} FILE [--head FILE] [--key PUBLIC]

PUBLIC is the public key, in hexadecimal digits, by which heads have to be signed; without it, a
signature says only that whoever made a head had its key. Exit status: 0 sound, 1 not, 2 an error.
docs/custody.md says what is hashed: RFC 6962 (tree), RFC 8785 (JSON), RFC 8032 (signatures).
"""
import argparse
import hashlib
import json
import pathlib
import sys

P = 2**255 - 19
D = -121665 * pow(121666, -1, P) % P
ORDER = 2**252 + 27742317777372353535851937790883648493

def point(data):
    """The point with these 32 bytes, or None: RFC 8032, section 5.1.3."""
    number = int.from_bytes(data, "little")
    y, sign = number & ((1 << 255) - 1), number >> 255
    square = (y * y - 1) * pow(D * y * y + 1, -1, P) % P
    x = pow(square, (P + 3) // 8, P)
    if (x * x - square) % P:
        x = x * pow(2, (P - 1) // 4, P) % P
    if (x * x - square) % P or y >= P or (x == 0 and sign) or len(data) != 32:
        return None
    return (P - x if x & 1 != sign else x, y)

def add(p, q):
    product = D * p[0] * q[0] * p[1] * q[1]
    return ((p[0] * q[1] + q[0] * p[1]) * pow(1 + product, -1, P) % P,
            (p[1] * q[1] + p[0] * q[0]) * pow(1 - product, -1, P) % P)

def times(scalar, p):
    total = (0, 1)
    while scalar:
        total = add(total, p) if scalar & 1 else total
        p, scalar = add(p, p), scalar >> 1
    return total

def is_signed(key, message, signature):
    """RFC 8032, section 5.1.7"""
    a, r = point(key), point(signature[:32])
    s = int.from_bytes(signature[32:], "little")
    k = int.from_bytes(hashlib.sha512(signature[:32] + key + message).digest(), "little") % ORDER
    base = point((4 * pow(5, -1, P) % P).to_bytes(32, "little"))
    return bool(a and r) and s < ORDER and times(s, base) == add(r, times(k, a))

def canonical(value):
    return json.dumps(value, sort_keys=True, separators=(",", ":"), ensure_ascii=False).encode()

def node(left, right):
    return hashlib.sha256(b"\1" + left + right).digest()

def root(leaves):
    level = leaves or [hashlib.sha256().digest()]
    while len(level) > 1:
        level = [node(*level[i:i + 2]) if i + 1 < len(level) else level[i]
                 for i in range(0, len(level), 2)]
    return level[0].hex()

def climb(place, last, hashes, proof):
    """RFC 9162, 2.1.3.2 and 2.1.4.2: the roots that a proof leads to, the newest tree's last."""
    for sibling in proof:
        if last == 0:
            return []
        if place & 1 or place == last:
            hashes = [node(sibling, value) for value in hashes]
            while place and not place & 1:
                place, last = place >> 1, last >> 1
        else:
            hashes = hashes[:-1] + [node(hashes[-1], sibling)]
        place, last = place >> 1, last >> 1
    return [value.hex() for value in hashes] if last == 0 else []

def check_head(head, key):
    """What is wrong with a head itself; with a key, it has to be signed by it."""
    name, public, signature = f"head of {head['entries']}", head["public_key"], head["signature"]
    if public or signature:
        body = canonical({k: v for k, v in head.items() if k != "signature"})
        if not is_signed(bytes.fromhex(public or ""), body, bytes.fromhex(signature or "")):
            return [f"{name}: its signature is not that of its key"]
    return [f"{name}: it is not signed by the key"] if key and public != key else []

def check_log(lines, known, key):
    found, leaves, heads, previous = [], [], [], "00" * 32
    for line in lines:
        value = json.loads(line)
        if value["version"] == "earmark custody head 1":
            heads.append(value)
            continue
        if value["entry"] != len(leaves) + 1:
            return found + [f"entry {len(leaves) + 1} is missing, or not in its place"]
        if value["previous"] != previous or canonical(value) != line:
            found.append(f"entry {value['entry']}: it does not follow the one before")
        leaves.append(hashlib.sha256(b"\0" + line).digest())
        previous = leaves[-1].hex()
    for head in heads + known:  # the last line of an export is a head that nobody signed
        found += check_head(head, key if head["public_key"] or head in known else None)
        first = leaves[:head["entries"]]
        if head["entries"] != len(first):
            found.append(f"head of {head['entries']}: there are only {len(leaves)} entries")
        elif [root(first), ([bytes(32)] + first)[-1].hex()] != [head["root"], head["last"]]:
            found.append(f"head of {head['entries']}: it was made of other entries")
    if key and not any(head["signature"] for head in heads + known):
        found.append("nothing is signed: there is no head with a signature")
    return found

def check_proof(bundle, key):
    head, older, entry = bundle["head"], bundle["older_head"], bundle["entry"]
    leaf = hashlib.sha256(b"\0" + canonical(entry)).digest()
    hashes = [bytes.fromhex(value) for value in bundle["inclusion"]]
    found = check_head(head, key)
    if not 1 <= entry["entry"] <= head["entries"] or climb(
            entry["entry"] - 1, head["entries"] - 1, [leaf], hashes) != [head["root"]]:
        found.append(f"entry {entry['entry']} is not in the log of its head")
    if older and older["entries"] > 0:
        old, path = older["entries"], [bytes.fromhex(value) for value in bundle["consistency"]]
        path = [bytes.fromhex(older["root"])] * (old & (old - 1) == 0 or not path) + path
        place, last = old - 1, head["entries"] - 1
        while place & 1 or place and place == last:
            place, last = place >> 1, last >> 1
        found += check_head(older, key)
        if climb(place, last, path[:1] * 2, path[1:]) != [older["root"], head["root"]]:
            found.append(f"the log of the head does not begin with that of the head of {old}")
    return found

def main():
    parser = argparse.ArgumentParser(usage=__doc__)
    parser.add_argument("what", choices=["log", "proof"])
    parser.add_argument("file")
    parser.add_argument("--head")
    parser.add_argument("--key")
    options = parser.parse_args()
    try:
        lines = pathlib.Path(options.file).read_bytes().splitlines()
        if options.what == "proof":
            found = check_proof(json.loads(lines[0]), options.key)
        else:
            known = [pathlib.Path(options.head).read_text()] if options.head else []
            found = check_log(lines, [json.loads(head) for head in known], options.key)
    except (OSError, ValueError, KeyError, TypeError, IndexError, RecursionError) as error:
        sys.exit(print(f"{options.file} cannot be checked: {error!r}", file=sys.stderr) or 2)
    print("\n".join(found) or "sound")
    sys.exit(1 if found else 0)

main()
