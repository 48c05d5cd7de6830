"""Frequent first names in France, folded: to tell « bonjour claire » from « bonjour suite »."""

from __future__ import annotations

from assistant.french.text.word_list import word_set

FIRST_NAMES = word_set(
    """
    adele adrien agathe agnes ahmed aicha alain alban albert alex alexandra alexandre alexis ali alice aline alix
    amandine amelie amina anais andre andrea ange angele angelique anissa anna anne annick annie anthony antoine
    ariane armelle arnaud arthur astrid audrey aurelie aurelien axel barbara baptiste bastien beatrice benjamin
    benoit bernadette bernard bertrand boris brice brigitte bruno camille capucine carine carla caroline catherine
    cathy cecile cedric celia celine chantal charles charlotte chloe christelle christian christiane christine
    christophe claire clara clarisse claude claudine clemence clement clotilde colette coralie corentin corinne
    cyril cyrille damien daniel daniele danielle david deborah delphine denis denise didier dominique dorothee
    edith edouard elena eliane elisa elisabeth elise elodie eloise elsa emeline emilie emma emmanuel emmanuelle
    eric erwan estelle esther etienne eva evelyne fabien fabienne fabrice fanny farid fatima fatou felix fernando
    flavie flora florence florent florian france francine francis franck francois francoise frank fred frederic
    frederique gabriel gabrielle gael gaelle gaetan gauthier genevieve georges gerald geraldine gerard ghislaine
    gilbert gilles gregoire gregory guillaume gustave guy gwenaelle hakim hassan helene henri herve hugo hugues
    ibrahim ines irene isabelle ivan jacqueline jacques jade jamila jean jeanne jennifer jeremie jeremy jerome
    jessica jo joachim joel joelle joffrey jonas jonathan jordan josephine josette josiane josselin jules julia
    julie julien juliette justine karim karine katia kevin khadija lara laetitia laura laure laurence laurent lea
    leila leo leon leonard lionel lise loic lola louis louise luc luca lucas lucie lucien ludivine ludovic lydia
    lydie maelle magali malik manon manu manuel marc marcel margaux margot marguerite maria marianne marie marina
    marine marion marius marjorie martin martine mathias mathieu mathilde matthieu maud maurice maxime mehdi
    melanie melissa michael michel michele michelle mireille mohamed monique morgan morgane mourad muriel murielle
    myriam nabil nadege nadia nadine naima nassim natacha nathalie nathan nelly nicolas nicole nina noe noel
    noemie nolwenn nora norbert oceane odette odile olga olivia olivier omar oscar pascal pascale patrice patricia
    patrick paul paule pauline perrine philippe pierre pierrick quentin rachel rachid raphael raymond regine regis
    remi remy renaud rene richard robert robin rodolphe roger roland romain romane rose roxane sabine sabrina said
    salma salome sam samia samir samuel sandra sandrine sara sarah sebastien serge severine simon simone sofia
    solange solene sonia sophie stephane stephanie steph suzanne sylvain sylvaine sylvie tanguy theo theophile
    therese thibaud thibault thierry thomas tiphaine titouan tom tristan ugo valentin valentine valerie vanessa
    veronique victor victoria vincent violette virginie vivien viviane wilfried william xavier yann yannick
    yasmina yasmine yoann yohan youssef yves yvette yvon yvonne zoe
    """
)
